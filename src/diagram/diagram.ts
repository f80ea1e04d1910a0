import type { ElkExtendedEdge, ElkLabel, ElkNode } from 'elkjs';
import type { AnyStateNode } from 'xstate';
import type { Process, Text } from '../../machines/process.js';
import { nodesOf } from '../engine/check.js';
import { drawnBranches, nameOf, type Drawn } from '../paths/declared.js';
import { layout } from './layout.js';

/** A process as it is drawn: every place is in pixels of one drawing, from its upper left corner. */
export interface Diagram {
  width: number;
  height: number;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  /** The machine's own transitions, possible wherever it is: not drawn as lines, but listed. */
  anywhere: (DiagramLabel & { to: string[] })[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DiagramNode extends Box {
  /** The state's dotted path, as in state values, paths and coverage. */
  id: string;
  parent: string | null;
  kind: 'state' | 'compound' | 'parallel' | 'final' | 'history';
  /** Where its parent begins. */
  initial: boolean;
  title: Text;
  tags: string[];
  /** What is taken here without leaving: its own transitions that enter no other state. */
  inside: DiagramLabel[];
}

export interface DiagramEdge {
  id: string;
  from: string;
  to: string;
  /** The bends, from the state that is left to the one that is entered. */
  points: { x: number; y: number }[];
  labels: (DiagramLabel & Box)[];
}

/** One transition: `id` is the one that paths and coverage name. */
export interface DiagramLabel {
  id: string;
  event: string;
  title: Text;
  guard: string | null;
  guardTitle: Text | null;
  /** The deadline whose passing it is. */
  deadline: string | null;
}

const CHARACTER_PX = 6.4;
const LINE_PX = 16;
const LABEL_CHARACTERS_MAX = 30;
const HEADER_PX = 34;
const STATE_WIDTH_MIN_PX = 120;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeLabel': '4',
  'elk.edgeLabels.inline': 'true',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
};

const drawn = new Map<string, Promise<Diagram>>();

/** The drawing of a process; made once for each behaviour, because a machine never changes in place. */
export function diagramOf(process: Process, behaviour: string): Promise<Diagram> {
  let known = drawn.get(behaviour);
  if (!known) {
    known = draw(process);
    known.catch(() => drawn.delete(behaviour));
    drawn.set(behaviour, known);
  }
  return known;
}

async function draw(process: Process): Promise<Diagram> {
  const branches = drawnBranches(process);
  const { root } = process.machine;
  const graph: ElkNode = {
    id: nameOf(root),
    layoutOptions: OPTIONS,
    children: Object.values(root.states).map((child) => elkNode(child, process, branches)),
    edges: edgesOf(process, branches),
  };
  const done = await layout(graph);
  const placed = new Map(everyNode(done).map((node) => [node.id, node]));
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  return {
    width: Math.ceil(done.width ?? 0),
    height: Math.ceil(done.height ?? 0),
    nodes: nodesOf(root)
      .slice(1)
      .map((node) => diagramNode(node, placed.get(nameOf(node))!, process, branches)),
    edges: (done.edges ?? []).map((edge) => diagramEdge(edge, process, byId)),
    anywhere: branches
      .filter(({ state }) => state === nameOf(root))
      .map((branch) => ({ ...labelOf(branch, process), to: branch.targets })),
  };
}

/** The transitions of a state that enter no other: drawn within it, as lines of text. */
function insideOf(node: AnyStateNode, branches: readonly Drawn[]): Drawn[] {
  const name = nameOf(node);
  return branches.filter(
    ({ state, targets }) =>
      state === name && (targets.length === 0 || targets.every((target) => target === name)),
  );
}

function elkNode(node: AnyStateNode, process: Process, branches: readonly Drawn[]): ElkNode {
  const children = Object.values(node.states).map((child) => elkNode(child, process, branches));
  const lines = insideOf(node, branches).map((branch) => labelOf(branch, process));
  const longest = Math.max(...lines.map(widthOf), widthOfText(titleOf(node, process)) + 24);
  const width = Math.max(STATE_WIDTH_MIN_PX, longest + 16);
  const height = HEADER_PX + lines.length * LINE_PX;
  const id = nameOf(node);
  if (children.length === 0) return { id, width, height };
  const padding = `[top=${height + 14},left=16,bottom=16,right=16]`;
  return {
    id,
    children,
    layoutOptions: {
      'elk.padding': padding,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width},${height})`,
    },
  };
}

function edgesOf(process: Process, branches: readonly Drawn[]): ElkExtendedEdge[] {
  const edges = new Map<string, ElkExtendedEdge>();
  for (const branch of branches) {
    for (const target of branch.targets) {
      if (target === branch.state) continue;
      const id = `${branch.state} → ${target}`;
      const edge = edges.get(id) ?? { id, sources: [branch.state], targets: [target], labels: [] };
      edge.labels!.push(elkLabel(branch, process));
      edges.set(id, edge);
    }
  }
  // The machine itself has no box from which a line could start.
  return [...edges.values()].filter(({ sources }) => sources[0] !== nameOf(process.machine.root));
}

function elkLabel(branch: Drawn, process: Process): ElkLabel {
  const label = labelOf(branch, process);
  return { id: branch.id, text: label.title.vi, width: widthOf(label), height: LINE_PX };
}

function diagramNode(
  node: AnyStateNode,
  place: ElkNode,
  process: Process,
  branches: readonly Drawn[],
): DiagramNode {
  return {
    id: nameOf(node),
    parent: node.parent?.parent ? nameOf(node.parent) : null,
    kind: kindOf(node),
    initial: node.parent?.initial?.target?.includes(node) ?? false,
    title: titleOf(node, process),
    tags: [...node.tags],
    inside: insideOf(node, branches).map((branch) => labelOf(branch, process)),
    ...boxOf(place),
  };
}

function diagramEdge(
  { id, sources, targets, sections, labels }: ElkExtendedEdge,
  process: Process,
  byId: ReadonlyMap<string, Drawn>,
): DiagramEdge {
  const [section] = sections ?? [];
  const points = section
    ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
    : [];
  return {
    id,
    from: sources[0]!,
    to: targets[0]!,
    points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    labels: (labels ?? []).map((label) => ({
      ...labelOf(byId.get(label.id!)!, process),
      ...boxOf(label),
    })),
  };
}

function labelOf({ id, event, guard }: Drawn, { labels }: Process): DiagramLabel {
  const deadline = event.startsWith('after ') ? event.slice('after '.length) : null;
  const guardTitle =
    guard === null
      ? null
      : { vi: labels.vi.guards[guard] ?? guard, en: labels.en.guards[guard] ?? guard };
  const title = (language: 'vi' | 'en'): string => {
    const { events, deadlines } = labels[language];
    if (deadline !== null) return `${PASSED[language]}: ${deadlines[deadline] ?? deadline}`;
    return events[event] ?? WORDS[event]?.[language] ?? event;
  };
  return { id, event, title: { vi: title('vi'), en: title('en') }, guard, guardTitle, deadline };
}

const PASSED = { vi: 'Hết hạn', en: 'Overdue' };
const WORDS: { [event: string]: Text } = {
  always: { vi: 'ngay khi đủ điều kiện', en: 'as soon as it may' },
  done: { vi: 'khi xong', en: 'when done' },
};

function titleOf(node: AnyStateNode, { labels }: Process): Text {
  const path = nameOf(node);
  return { vi: labels.vi.states[path] ?? node.key, en: labels.en.states[path] ?? node.key };
}

function kindOf({ type }: AnyStateNode): DiagramNode['kind'] {
  return type === 'atomic' ? 'state' : type;
}

/** As wide as the longer of its languages, cut where a screen cuts it. */
function widthOf({ title, guard }: DiagramLabel): number {
  return widthOfText(title) + (guard ? 2 * CHARACTER_PX : 0);
}

function widthOfText({ vi, en }: Text): number {
  return (
    Math.ceil(Math.min(LABEL_CHARACTERS_MAX, Math.max(vi.length, en.length)) * CHARACTER_PX) + 8
  );
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode | ElkLabel): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  };
}

function everyNode(node: ElkNode): ElkNode[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}
