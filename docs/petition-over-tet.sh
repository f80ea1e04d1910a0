#!/usr/bin/env bash
# One petition from its receipt, over a Tết and two missed updates, to its published result.
# Needs a running sandbox: npm run sandbox        Usage: docs/petition-over-tet.sh [address]
set -eu
api=${1:-http://127.0.0.1:3000}/api
lan='lan;petition-officer;ct-dost-office'
minh='minh;deputy-director;ct-dost-directorate'
run=$(date +%s)

say() { printf '\n# %s\n' "$*"; }
# The part of a JSON answer that an expression in `d` gives.
show() { node -e "const d = JSON.parse(require('fs').readFileSync(0)); console.log($1)"; }
clock() { curl -sS -X PUT "$api/clock" -H 'Content-Type: application/json' -d "{\"now\":\"$1\"}"; echo; }
post() { # key, actor, path, body
  curl -sS -X POST "$api$3" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: $run-$1" -H "X-Sandbox-Actor: $2" -d "$4"
}

say 'An empty sandbox, Monday 2 February 2026, 8:00'
curl -sS -X POST "$api/sandbox/reset" -H 'Content-Type: application/json' \
  -d '{"now":"2026-02-02T08:00:00+07:00"}'; echo

say 'A petition is received: 15 working days over Tết'
id=$(post 1 "$lan" /cases '{
  "process": "feedback-petition",
  "input": {
    "receivedOn": "2026-02-02",
    "channel": "national-portal",
    "content": "Hồ sơ phải nộp bản sao hai lần.",
    "sender": "Nguyễn Văn A"
  }
}' | show d.id)
curl -sS "$api/cases/$id" | show "[d.code, ...d.deadlines.map((x) => x.id + ' ' + x.dueOn + ' ' + x.status)].join('\n')"

say 'Why 2 March: every day, counted or skipped, and the notice behind it'
curl -sS "$api/cases/$id/deadlines/handling-1/explanation" |
  show "d.days.map((x) => x.on + ' ' + (x.counted ?? '-') + ' ' + x.why.vi + (x.notice ? ' [' + x.notice.slice(0, 22) + '…]' : '')).join('\n')"

say 'It is classified and taken up'
post 2 "$lan" "/cases/$id/events" '{"type":"CLASSIFY_START"}' | show 'JSON.stringify(d.state)'
post 3 "$lan" "/cases/$id/events" \
  '{"type":"ACCEPT_OWN","payload":{"category":"regulation","handlingUnit":"ct-dost-standards"}}' |
  show 'JSON.stringify(d.state)'

say 'Nothing happens until 18 March: three timers fire by themselves'
clock '2026-03-18T08:00:00+07:00'
curl -sS "$api/cases/$id" | show "[JSON.stringify(d.state), ...d.deadlines.map((x) => x.id + ' ' + x.dueOn + ' ' + x.status)].join('\n')"

say 'There is a result; it is recorded two working days later, and published'
post 4 "$minh" "/cases/$id/events" \
  '{"type":"RESULT","payload":{"text":"Đã bỏ yêu cầu nộp bản sao.","documentNo":"88/SKHCN-VP"}}' | show 'JSON.stringify(d.state)'
clock '2026-03-20T10:00:00+07:00'
post 5 "$lan" "/cases/$id/events" '{"type":"RECORD_RESULT","payload":{"systemRef":"PAKN.2026.0001"}}' | show 'JSON.stringify(d.state)'
post 6 "$lan" "/cases/$id/events" '{"type":"PUBLISH","payload":{"channels":["national-portal"]}}' | show 'JSON.stringify(d.state)'
curl -sS "$api/cases/$id" | show "d.deadlines.map((x) => x.id + ' ' + x.dueOn + ' ' + x.status).join('\n')"

say 'Its history: each event carries the hash of the one before'
curl -sS "$api/cases/$id/history" |
  show "d.map((x) => [x.seq, x.kind, x.payload.deadline ?? x.type, x.at.slice(0, 16), x.previousHash.slice(0, 8), x.hash.slice(0, 8)].join(' ')).join('\n')"

say 'Every event computed again from the log, and compared with what was recorded'
for seq in 1 2 3 4 5 6 7 8 9; do
  curl -sS "$api/cases/$id/replay?seq=$seq" | show "d.seq + ' equal: ' + d.equal + ' ' + JSON.stringify(d.state)"
done
curl -sS "$api/verify"
