import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { askForCase, askForInbox } from '../api/ahead';
import { queries, sessionQuery } from '../api/queries';
import { adminWords } from '../i18n';
import { Screen as Inbox } from '../screens/inbox';
import {
  auditSearch,
  calendarSearch,
  casesSearch,
  inboxFilter,
  inboxSearch,
  overviewSearch,
  parametersSearch,
  peopleSearch,
  planSearch,
  proceduresSearch,
  replaySearch,
} from './addresses';
import { Shell } from './shell/Shell';
import { Failure, NotFound, Waiting } from './states';

/**
 * Every address of the screens. Each screen is a file of its own, loaded when somebody goes there; the frame
 * and the inbox, where nearly everybody begins, come with the first.
 */

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** What somebody sees who has signed in; a screen for anyone goes under `root`. */
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  beforeLoad: async ({ location }) => {
    const session = await queries.ensureQueryData(sessionQuery);
    if (!session.signedIn || session.needs !== null) {
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
    return { actor: session.actor };
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } =>
    // Only an address of these screens: never one of another house.
    typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {},
  component: lazyRouteComponent(() => import('../screens/sign-in'), 'Screen'),
});

/** Where the link leads that a new service prints: the key stays behind its '#'. */
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  beforeLoad: ({ location: { hash } }) => {
    throw redirect({ to: '/sign-in', ...(hash ? { hash } : {}) });
  },
});

/** The link that an administrator hands on: its secret stands behind the '#'. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../screens/sign-in/Invitation'), 'Screen'),
});

const inbox = createRoute({
  getParentRoute: () => staff,
  path: '/inbox',
  validateSearch: inboxSearch,
  beforeLoad: ({ context, preload, search }) => {
    if (!preload) askForInbox(inboxFilter(search), context.actor);
  },
  component: Inbox,
});

const cases = createRoute({
  getParentRoute: () => staff,
  path: '/cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('../screens/cases'), 'Screen'),
});

const oneCase = createRoute({
  getParentRoute: () => staff,
  path: '/cases/$id',
  beforeLoad: ({ params, preload }) => {
    if (!preload) askForCase(params.id);
  },
  component: lazyRouteComponent(() => import('../screens/case'), 'Screen'),
});

const replay = createRoute({
  getParentRoute: () => staff,
  path: '/cases/$id/replay',
  validateSearch: replaySearch,
  beforeLoad: ({ params, preload }) => {
    if (!preload) askForCase(params.id);
  },
  component: lazyRouteComponent(() => import('../screens/replay'), 'Screen'),
});

const open = createRoute({
  getParentRoute: () => staff,
  path: '/open',
  validateSearch: ({ process }: Record<string, unknown>): { process?: string } =>
    typeof process === 'string' ? { process } : {},
  component: lazyRouteComponent(() => import('../screens/open'), 'Screen'),
});

const processes = createRoute({
  getParentRoute: () => staff,
  path: '/processes',
  component: lazyRouteComponent(() => import('../screens/processes'), 'Screen'),
});

const oneProcess = createRoute({
  getParentRoute: () => staff,
  path: '/processes/$key',
  component: lazyRouteComponent(() => import('../screens/process'), 'Screen'),
});

const overview = createRoute({
  getParentRoute: () => staff,
  path: '/overview',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('../screens/overview'), 'Screen'),
});

const plans = createRoute({
  getParentRoute: () => staff,
  path: '/plans',
  component: lazyRouteComponent(() => import('../screens/plans'), 'Screen'),
});

const plan = createRoute({
  getParentRoute: () => staff,
  path: '/plans/$plan',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('../screens/plan'), 'Screen'),
});

const audit = createRoute({
  getParentRoute: () => staff,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../screens/audit'), 'Screen'),
});

const administration = createRoute({
  getParentRoute: () => staff,
  path: '/administration',
  beforeLoad: adminWords,
  component: lazyRouteComponent(() => import('../screens/administration/Section'), 'Section'),
});

const administered = createRoute({
  getParentRoute: () => administration,
  path: '/',
  component: lazyRouteComponent(() => import('../screens/administration'), 'Screen'),
});

const people = createRoute({
  getParentRoute: () => administration,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../screens/administration/People'), 'Screen'),
});

const person = createRoute({
  getParentRoute: () => administration,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../screens/administration/Person'), 'Screen'),
});

const units = createRoute({
  getParentRoute: () => administration,
  path: '/units',
  component: lazyRouteComponent(() => import('../screens/administration/Structure'), 'Units'),
});

const roles = createRoute({
  getParentRoute: () => administration,
  path: '/roles',
  component: lazyRouteComponent(() => import('../screens/administration/Structure'), 'Roles'),
});

const mandates = createRoute({
  getParentRoute: () => administration,
  path: '/mandates',
  component: lazyRouteComponent(() => import('../screens/administration/Mandates'), 'Screen'),
});

const calendar = createRoute({
  getParentRoute: () => administration,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('../screens/administration/Calendar'), 'Screen'),
});

const parameters = createRoute({
  getParentRoute: () => administration,
  path: '/parameters',
  validateSearch: parametersSearch,
  component: lazyRouteComponent(() => import('../screens/administration/Parameters'), 'Screen'),
});

const tokens = createRoute({
  getParentRoute: () => administration,
  path: '/tokens',
  component: lazyRouteComponent(() => import('../screens/administration/Tokens'), 'Screen'),
});

const stuck = createRoute({
  getParentRoute: () => administration,
  path: '/stuck',
  component: lazyRouteComponent(() => import('../screens/administration/Stuck'), 'Screen'),
});

const procedures = createRoute({
  getParentRoute: () => staff,
  path: '/procedures',
  beforeLoad: adminWords,
  validateSearch: proceduresSearch,
  component: lazyRouteComponent(() => import('../screens/procedures'), 'Screen'),
});

const oneProcedure = createRoute({
  getParentRoute: () => staff,
  path: '/procedures/$code',
  beforeLoad: adminWords,
  component: lazyRouteComponent(() => import('../screens/procedures/One'), 'Screen'),
});

const tree = root.addChildren([
  home,
  signIn,
  setUp,
  invitation,
  staff.addChildren([
    inbox,
    cases,
    oneCase,
    replay,
    open,
    processes,
    oneProcess,
    overview,
    plans,
    plan,
    audit,
    procedures,
    oneProcedure,
    administration.addChildren([
      administered,
      people,
      person,
      units,
      roles,
      mandates,
      calendar,
      parameters,
      tokens,
      stuck,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
