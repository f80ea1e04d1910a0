import { projectRoot } from '../../src/config.js';
import { diagramOf, type Box, type Diagram } from '../../src/diagram/diagram.js';
import { Catalogue, OWN_MACHINES } from '../../src/engine/catalogue.js';
import { Office } from '../../src/office/office.js';
import { declaredBy } from '../../src/paths/declared.js';

const catalogue = Catalogue.load([OWN_MACHINES], Office.read(projectRoot()).roleSlugs());

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
/** A line ends on the frame of its state; coordinates are rounded. */
const touches = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x >= box.x - 2 && x <= box.x + box.width + 2 && y >= box.y - 2 && y <= box.y + box.height + 2;

describe.each(catalogue.all().map((hosted) => [hosted.process.key, hosted] as const))(
  'the diagram of %s',
  (_key, { process, behaviour }) => {
    let diagram: Diagram;
    beforeAll(async () => {
      diagram = await diagramOf(process, behaviour);
    });

    it('shows every state and every transition that paths and coverage name', () => {
      const { states, branches } = declaredBy(process);
      const drawnStates = diagram.nodes.filter(({ kind }) => kind !== 'history');
      expect(drawnStates.map(({ id }) => id).sort()).toEqual([...states].sort());
      const drawn = new Set([
        ...diagram.nodes.flatMap((node) => node.inside.map(({ id }) => id)),
        ...diagram.edges.flatMap((edge) => edge.labels.map(({ id }) => id)),
        ...diagram.anywhere.map(({ id }) => id),
      ]);
      expect([...drawn].sort()).toEqual(branches.map(({ id }) => id).sort());
    });

    it('keeps each state within its parent and apart from its siblings', () => {
      const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
      for (const node of diagram.nodes) {
        const parent = node.parent === null ? { x: 0, y: 0, ...diagram } : byId.get(node.parent)!;
        expect({ node: node.id, within: inside(node, parent) }).toMatchObject({ within: true });
        for (const other of diagram.nodes) {
          if (other === node || other.parent !== node.parent) continue;
          expect({ node: node.id, other: other.id, apart: apart(node, other) }).toMatchObject({
            apart: true,
          });
        }
      }
    });

    it('draws each line from the state that is left to the one that is entered', () => {
      const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
      for (const { id, from, to, points } of diagram.edges) {
        expect(points.length).toBeGreaterThanOrEqual(2);
        const ends = [touches(points[0]!, byId.get(from)!), touches(points.at(-1)!, byId.get(to)!)];
        expect({ id, ends }).toEqual({ id, ends: [true, true] });
      }
    });
  },
);
