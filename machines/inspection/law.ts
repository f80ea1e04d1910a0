import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_2024 =
  'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';

export const law = {
  year: {
    source: `${HANOI_2024}, III.2.10 (hanoi-cctthc-2024/III.2.10)`,
    quote: 'đảm bảo các đơn vị đều được kiểm tra ít nhất 1 lần/năm',
    en: 'Every unit is inspected at least once a year: read as an inspection reported by 31 December. Self-inspection counts, as in indicator 13 ("kiểm tra/tự kiểm tra").',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  report: {
    source: `${CANTHO}, Phụ lục, dòng 9 (cantho-skhcn-2024/9)`,
    quote: 'Biên bản, Báo cáo kết quả của Đoàn kiểm tra',
    en: 'Timing "Trong năm 2024": within the year the minutes and the team’s report are there; so the report is what meets the year.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  notice: {
    source: `${HANOI_326}, Phụ lục, dòng 6 (hanoi-326-2023/6)`,
    quote: 'Thông báo Kết luận kiểm tra',
    en: 'Hanoi’s product is the notice of conclusion, timing "Năm 2024", by a plan of its own ("có kế hoạch riêng"). Other plans ask for no notice by a day: the day is typed in with the team’s decision where the plan of inspection gives one.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  conclusion: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định số ngày từ biên bản đến kết luận. Hệ thống tính 15 ngày làm việc, được thay bằng số ngày do cơ quan đặt (conclusionDays).',
    en: 'No document prints the days between the minutes and the conclusion. Ours: 15 working days, replaced by the authority’s conclusionDays.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  rectification: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định số ngày khắc phục: thông báo kết luận ấn định ngày; khi không chấp nhận kết quả khắc phục thì ấn định ngày mới.',
    en: 'No document prints the days for putting things right: the notice of conclusion sets the day, and a rejection sets a new one.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
  plan: {
    source: `${HANOI_326}, Phụ lục, dòng 1.3 (hanoi-326-2023/1.3); ${CANTHO}, Phụ lục, dòng 8 (cantho-skhcn-2024/8)`,
    quote:
      'Kế hoạch kiểm tra việc thực hiện kiểm soát thủ tục hành chính tại các sở, ban, ngành, UBND cấp huyện, cấp xã, các đơn vị thực hiện TTHC.',
    en: 'The plan of inspection is issued in January 2024 (Hanoi) or in the first two quarters (Cần Thơ, "Quý I/II năm 2024"). Issuing it is a process of its own; this one begins with a unit in the plan.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  focus: {
    source: `${HANOI_326}, mục II.3 (hanoi-326-2023/II.3)`,
    quote:
      'tập trung kiểm tra việc thực hiện cơ chế một cửa, một cửa liên thông và giải quyết thủ tục hành chính',
    en: 'What is inspected above all: the one-stop mechanism and the settling of procedures; the notice to the unit states the scope.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  kinds: {
    source: `${HUNGYEN}, mục VIII thứ hai, dòng 1 (hungyen-kstthc-2024/VIIIb.1)`,
    quote: 'Đẩy mạnh kiểm tra, đánh giá định kỳ, đột xuất và chuyên đề',
    en: 'Periodic, unannounced and thematic inspections, by the year’s plan of inspection. An unannounced one needs no notice to the unit.',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    sureness: 'printed',
  },
  supervision: {
    source:
      'Kế hoạch 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội, Phụ lục, dòng IV.4 (hanoi-5298-2018/IV.4)',
    quote: 'Báo cáo Chủ tịch UBND Thành phố; Văn phòng Chính phủ',
    en: 'The work under Decree 61/2018 is inspected every year ("Hàng năm"), with a report to the chairman and the Government Office. Also III.7 of that plan, IV.2.a of Cần Thơ’s, Điều 2.2 of Hưng Yên’s and row 2.1 of appendix 2 of Hanoi’s 2024 plan: the office watches and inspects all the time, no day.',
    validFrom: '2018-10-04',
    validTo: null,
    sureness: 'printed',
  },
  harassment: {
    source: `${HANOI_2024}, III.2.8 (hanoi-cctthc-2024/III.2.8.a)`,
    quote:
      'làm rõ hành vi nhũng nhiễu, gây khó khăn trong giải quyết TTHC và xử lý nghiêm các tổ chức, cá nhân',
    en: 'Signs of harassment are verified and dealt with: the team passes them on as a petition about conduct, unless one is already being handled.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  signing: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định ai ký biên bản. Hai bên cùng ký, không kể thứ tự; đơn vị từ chối ký thì ghi rõ lý do và việc kiểm tra vẫn tiếp tục.',
    en: 'No document says who signs the minutes. Both sides do, in any order; a unit that declines is recorded with its reason and does not stop the inspection.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
