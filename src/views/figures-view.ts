import type { JsonObject, Process, Text } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';
import { officeHours } from '../calendar/office-hours.js';
import type { Catalogue } from '../engine/catalogue.js';
import { EVERY_PROCESS, figuresOf, OFFICE_HOURS, type Figure } from '../engine/figures.js';
import type { OfficeChange, ParametersSet } from '../office/changes.js';
import type { Office } from '../office/office.js';
import { who } from './calendar-view.js';

export interface FigureFilter {
  authority?: string;
  process?: string;
}

interface Asked {
  office: Office;
  catalogue: Catalogue;
  changes: readonly OfficeChange[];
  today: Day;
}

/** Every figure that an authority may set: the documents' own, what is set, by whom, and what says so. */
export function figuresView(asked: Asked, filter: FigureFilter): JsonObject[] {
  const { office, catalogue } = asked;
  const processes = [
    { key: EVERY_PROCESS, figures: standardHours(), labels: null },
    ...catalogue.all().map(({ process }) => {
      return { key: process.key, figures: figuresOf(process), labels: process.labels };
    }),
  ];
  return office
    .authoritySlugs()
    .filter((authority) => (filter.authority ?? authority) === authority)
    .flatMap((authority) =>
      processes
        .filter(({ key }) => (filter.process ?? key) === key)
        .flatMap(({ key, figures, labels }) =>
          figures.map((figure) => ({
            ...oneFigure(asked, authority, key, figure),
            label: labelOf(figure, labels),
            authorityName: office.authorityName(authority) as Text & JsonObject,
          })),
        ),
    );
}

function oneFigure(
  { office, changes, today }: Asked,
  authority: string,
  process: string,
  figure: Figure,
): JsonObject {
  const { parameter, standard, unit, deadline, law, min, max } = figure;
  const sets = changes.filter(
    (change): change is ParametersSet =>
      change.type === 'parameters-set' &&
      change.set.authority === authority &&
      change.set.process === process &&
      change.set.parameter === parameter,
  );
  const figures = JSON.parse(office.parameters(authority, process, today).body);
  // What is set for every process is listed there, and not once more for each.
  const own =
    sets.length > 0 || office.now.figures[authority]?.[process]?.[parameter] !== undefined;
  const present = sets
    .filter(({ set }) => set.from <= today)
    .sort((a, b) => (a.set.from < b.set.from ? -1 : 1))
    .at(-1);
  const shipped = office.figureSource(authority, process);
  const value: number | null = own ? (figures[parameter] ?? null) : null;
  return {
    ...{ authority, process, parameter, standard, unit, deadline, min, max },
    set: value,
    source: value === null ? null : sourceOf(present?.source ?? shipped),
    law: law && { source: law.source, quote: law.quote, vi: law.vi ?? null, en: law.en },
    from: present?.set.from ?? null,
    entered: present ? who(present) : null,
    later: sets
      .filter(({ set }) => set.from > today)
      .map((change) => ({
        ...{ value: change.set.value, from: change.set.from, entered: who(change) },
        source: sourceOf(change.source),
      })),
  };
}

/** As the process calls the deadline that it is of, or the figure itself; null where it has no name for it. */
function labelOf(
  { deadline, parameter }: Figure,
  labels: Process['labels'] | null,
): JsonObject | null {
  const [vi, en] = [labels?.vi, labels?.en].map((one) =>
    deadline === null ? one?.fields[parameter] : one?.deadlines[deadline],
  );
  return vi !== undefined && en !== undefined ? { vi, en } : null;
}

function sourceOf(source: ParametersSet['source'] | null): JsonObject | null {
  if (!source) return null;
  const { document, quote } = source;
  return { document, ...(quote === undefined ? {} : { quote }) };
}

/** The office hours as they are where no authority has set any. */
function standardHours(): Figure[] {
  const minutes = officeHours({}).flatMap(({ from, to }) => [from, to]);
  return OFFICE_HOURS.map((figure, i) => ({ ...figure, standard: minutes[i]! }));
}
