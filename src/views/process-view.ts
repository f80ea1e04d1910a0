import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { JsonObject, PayloadClass, Process } from '../../machines/process.js';
import { basisOf } from '../engine/answer.js';
import type { Catalogue, HostedProcess } from '../engine/catalogue.js';
import { fieldsOf, personalFieldsOf } from '../engine/payload.js';
import { declaredBy } from '../paths/declared.js';
import type { PlanProvisions } from '../plans/provisions.js';
import { defaultMetadataStorage } from '../engine/type-metadata.js';

export function processSummary({ process, behaviour }: HostedProcess): JsonObject {
  const { states, branches } = declaredBy(process);
  return {
    key: process.key,
    version: process.version,
    behaviour,
    codePrefix: process.codePrefix,
    title: { vi: process.labels.vi.title, en: process.labels.en.title },
    counts: {
      states: states.length,
      transitions: branches.length,
      deadlines: Object.keys(process.deadlines).length,
    },
  };
}

/** Everything that a screen, a client or a tester needs to know of one version of a process. */
export function processDetail(
  hosted: HostedProcess,
  catalogue: Catalogue,
  plans: PlanProvisions,
): JsonObject {
  const { process } = hosted;
  const title = (type: string): JsonObject => ({
    vi: process.labels.vi.events[type]!,
    en: process.labels.en.events[type]!,
  });
  return {
    ...processSummary(hosted),
    versions: catalogue.versionsOf(process.key).map((one) => one.version),
    definition: JSON.parse(JSON.stringify(process.machine.definition)),
    open: { roles: [...process.access.open], schema: schemaOf(process.input) },
    events: Object.entries(process.events).map(([type, payloadClass]) => ({
      type,
      title: title(type),
      roles: [...process.access.send[type]!],
      schema: schemaOf(payloadClass),
      law: lawOf(process, type, plans),
    })),
    systemEvents: Object.keys(process.systemEvents).map((type) => ({ type, title: title(type) })),
    deadlines: Object.entries(process.deadlines).map(([name, deadline]) => ({
      name,
      title: { vi: process.labels.vi.deadlines[name]!, en: process.labels.en.deadlines[name]! },
      kind: deadline.kind ?? 'deadline',
      law: deadline.law,
      metBy: [...(deadline.metBy ?? [])],
      pausedIn: [...(deadline.pausedIn ?? [])],
      ...figures(deadline),
    })),
    law: process.law as unknown as JsonObject,
    labels: process.labels as unknown as JsonObject,
  };
}

/** What says that there is this event: the rows of the transition table that name where it leads. */
function lawOf({ fixtures, law }: Process, type: string, plans: PlanProvisions): JsonObject[] {
  // An office's own folder need not have a table.
  const rows = (fixtures.transitions ?? []).filter(
    ({ event, to }) => event === type && to !== null,
  );
  return [...new Set(rows.map(({ row }) => row))].flatMap((row) => {
    const provision = law[row] ? basisOf(row, law[row]) : plans.get(row);
    return provision ? [{ ...provision }] : [];
  });
}

function figures(deadline: HostedProcess['process']['deadlines'][string]): JsonObject {
  if ('date' in deadline) return { printed: true };
  if ('ends' in deadline) return { ends: deadline.ends };
  const parameter = deadline.parameter ?? null;
  if ('hours' in deadline) {
    return { hours: typeof deadline.hours === 'number' ? deadline.hours : null, parameter };
  }
  if ('cutOffHour' in deadline) return { cutOffHour: deadline.cutOffHour, parameter };
  return {
    days: typeof deadline.days === 'number' ? deadline.days : null,
    unit: typeof deadline.unit === 'string' ? deadline.unit : null,
    parameter,
    periodic: deadline.after !== undefined,
  };
}

/**
 * JSON Schema of a payload; personal fields are marked, so that a form can say so. The parts of a payload
 * stand in it where they are used: a form has nothing else to look up.
 */
export function schemaOf(payloadClass: PayloadClass): JsonObject {
  const schema = targetConstructorToSchema(payloadClass, {
    classTransformerMetadataStorage: defaultMetadataStorage as never,
  }) as JsonObject;
  const properties = (schema.properties ?? {}) as { [field: string]: JsonObject };
  const personal = personalFieldsOf(payloadClass);
  for (const [field, part] of fieldsOf(payloadClass)) {
    const own = properties[field];
    if (!own) continue;
    if (part) properties[field] = withPart(own, schemaOf(part));
    else if (personal.has(field)) own['x-personal'] = true;
  }
  return { type: 'object', additionalProperties: false, ...schema, properties };
}

function withPart({ $ref, ...own }: JsonObject, part: JsonObject): JsonObject {
  return $ref === undefined ? { ...own, items: part } : { ...own, ...part };
}
