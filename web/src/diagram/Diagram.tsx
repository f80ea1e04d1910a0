import { ActionIcon, Group } from '@mantine/core';
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type PointerEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramNode, Diagram as Drawing } from '../api/audit';
import { Edge } from './Edge';
import { Listing } from './Listing';
import { Node } from './Node';
import type { Paint } from './paint';
import classes from './diagram.module.css';

const STEP = 1.25;
const ZOOM_MIN = 0.2;
const ZOOM_MAX = 2.5;
/** Below it the letters of a large process can no longer be read without zooming in. */
const ZOOM_READABLE = 0.85;

/**
 * A process as the service has laid it out. It scrolls as any page does, by keys, wheel and drag; whoever
 * does not see it, or goes by keyboard, has the same in the list below it.
 */
export function Diagram({ drawing, paint }: { drawing: Drawing; paint: Paint }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const drag = useDrag();
  useLayoutEffect(() => {
    const { clientWidth = drawing.width } = box.current ?? {};
    setZoom(Math.min(1, Math.max(ZOOM_READABLE, clientWidth / drawing.width)));
  }, [drawing]);
  useMiddleKept(box, zoom);
  useInView(box, drawing, paint);
  const change = (to: number): void => setZoom(Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, to)));
  const fit = (): void => {
    const { clientWidth = 0, clientHeight = 0 } = box.current ?? {};
    change(Math.min(clientWidth / drawing.width, clientHeight / drawing.height));
  };
  return (
    <div>
      <Group gap="xs" mb="xs" className="not-printed">
        <Tool label={t('diagram.zoomIn')} onClick={() => change(zoom * STEP)} icon={IconZoomIn} />
        <Tool label={t('diagram.zoomOut')} onClick={() => change(zoom / STEP)} icon={IconZoomOut} />
        <Tool label={t('diagram.fit')} onClick={fit} icon={IconMaximize} />
        <span className={classes.legend}>
          {t(
            paint.coverage
              ? 'diagram.legendCoverage'
              : paint.active
                ? 'diagram.legendWay'
                : 'diagram.legend',
          )}
        </span>
      </Group>
      <div
        ref={box}
        className={classes.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('diagram.scrolls')}
        {...drag}
      >
        <svg
          role="img"
          aria-label={t('diagram.title')}
          width={drawing.width * zoom}
          height={drawing.height * zoom}
          viewBox={`-4 -4 ${drawing.width + 8} ${drawing.height + 8}`}
        >
          <Arrow />
          {drawing.nodes.map((node) => (
            <Node key={node.id} node={node} paint={paint} />
          ))}
          {drawing.edges.map((edge) => (
            <Edge key={edge.id} edge={edge} paint={paint} />
          ))}
        </svg>
      </div>
      <Listing drawing={drawing} paint={paint} />
    </div>
  );
}

function Arrow() {
  return (
    <defs>
      <marker
        id="arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path d="M0 0 L8 4 L0 8 z" fill="context-stroke" />
      </marker>
    </defs>
  );
}

interface ToolProps {
  label: string;
  onClick: () => void;
  icon: typeof IconZoomIn;
}

function Tool({ label, onClick, icon: ToolIcon }: ToolProps) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} onClick={onClick}>
      <ToolIcon size={18} aria-hidden />
    </ActionIcon>
  );
}

/** What is looked at stays where it is while the drawing grows around it. */
function useMiddleKept(box: RefObject<HTMLDivElement | null>, zoom: number): void {
  const before = useRef(zoom);
  useLayoutEffect(() => {
    const { current } = box;
    const times = zoom / before.current;
    before.current = zoom;
    if (!current || times === 1) return;
    const { clientWidth, clientHeight } = current;
    current.scrollLeft = (current.scrollLeft + clientWidth / 2) * times - clientWidth / 2;
    current.scrollTop = (current.scrollTop + clientHeight / 2) * times - clientHeight / 2;
  }, [box, zoom]);
}

/**
 * Where the case stands, or else where the process begins, is brought into view, as far as the box goes;
 * the page itself stays.
 */
function useInView(
  box: RefObject<HTMLDivElement | null>,
  drawing: Drawing,
  { active }: Paint,
): void {
  const here = innermost(drawing, ({ id, initial }) => active?.has(id) ?? initial)?.id;
  useEffect(() => {
    const { current } = box;
    const node = current?.querySelector(`[data-state="${here}"]`);
    if (!current || !node) return;
    const [inside, around] = [node.getBoundingClientRect(), current.getBoundingClientRect()];
    current.scrollLeft += inside.left + inside.width / 2 - (around.left + around.width / 2);
    current.scrollTop += inside.top + inside.height / 2 - (around.top + around.height / 2);
  }, [box, drawing, here]);
}

function innermost({ nodes }: Drawing, is: (one: DiagramNode) => boolean): DiagramNode | undefined {
  const inside = (outer: DiagramNode | null): DiagramNode | undefined => {
    const within = nodes.filter(({ parent }) => parent === (outer?.id ?? null));
    // Of parallel regions none is the first one: whichever it is shows where they all begin.
    const one = within.find(is) ?? within[0];
    return one ? (inside(one) ?? one) : undefined;
  };
  return inside(null);
}

/** A mouse drags the drawing; a finger scrolls it by itself. */
function useDrag() {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const end = (): void => {
    from.current = null;
  };
  return {
    onPointerDown: ({ pointerType, clientX, clientY, currentTarget }: PointerEvent) => {
      if (pointerType !== 'mouse') return;
      const { scrollLeft: left, scrollTop: top } = currentTarget;
      from.current = { x: clientX, y: clientY, left, top };
    },
    onPointerMove: ({ clientX, clientY, currentTarget }: PointerEvent) => {
      if (!from.current) return;
      currentTarget.scrollLeft = from.current.left - (clientX - from.current.x);
      currentTarget.scrollTop = from.current.top - (clientY - from.current.y);
    },
    onPointerUp: end,
    onPointerLeave: end,
  };
}
