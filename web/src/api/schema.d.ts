// Made by `npm run api:types` from /api/openapi.json; not changed by hand.

export interface paths {
  '/api/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Days off and days worked instead, each with its notice and who entered it */
    get: operations['CalendarController_calendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar/previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a change of the calendar would move, and what had fired that would not have; writes nothing, streams NDJSON */
    post: operations['CalendarController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enters a change of the calendar (apply: true) and counts open deadlines anew, an event in each case that moves; streams NDJSON. The same key again goes on where it broke off */
    post: operations['CalendarController_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar/recounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Finishes what broke off: counts by the last change whatever is not counted by it yet; streams NDJSON */
    post: operations['CalendarController_recount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases, soonest due first, a page at a time */
    get: operations['CasesController_list'];
    put?: never;
    /** Open a case (mở vụ việc) */
    post: operations['CasesController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send an event (gửi sự kiện): due timers first, then the event */
    post: operations['CasesController_event'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Comment, assign, hand over (bàn giao) or remind (đôn đốc): stands in the log, leaves the machine alone */
    post: operations['CasesController_note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a halted case go on */
    post: operations['CasesController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Erase the personal data of a case (xóa dữ liệu cá nhân); every hash still holds */
    post: operations['CasesController_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A case as it is now */
    get: operations['CasesController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every event of a case, with the hash that each carries of the one before */
    get: operations['CasesController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/reads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has read the personal data of a case, latest first; for auditors of its unit */
    get: operations['CasesController_reads'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The case as it was after event seq, computed again from the log */
    get: operations['CasesController_replay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/replays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The case as it was after each event, computed again from the log in one go */
    get: operations['CasesController_replays'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/deadlines/{deadline}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why a due date is what it is, day by day */
    get: operations['CasesController_explanation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A case with its whole log as a file: JSON, CSV or XES (process mining) */
    get: operations['ExportsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The log of every case that the auditor may see, as a file */
    get: operations['ExportsController_all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files of a case */
    get: operations['FilesController_list'];
    put?: never;
    /** Attach a file (đính kèm tệp): the body is its bytes, the header File-Name its name */
    post: operations['FilesController_attach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/files/{hash}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a case, for saving: it is never shown in place */
    get: operations['FilesController_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Work lists (hộp việc), soonest due first, with what may be done next */
    get: operations['InboxController_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Claim, assign, hand over or remind, up to 100 cases; one outcome each */
    post: operations['InboxController_acts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes/{key}/migrations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes the open cases of a process over to another version (chuyển phiên bản), or rehearses it; streams NDJSON. No Idempotency-Key: a case that went over is not found again */
    post: operations['MigrationsController_migrate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The log of the cases that the auditor may see, from a cursor on, in an order that misses nothing */
    get: operations['OfficeController_log'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The processes that are hosted (các quy trình) */
    get: operations['OfficeController_processes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One process: definition, events, deadlines, law, labels */
    get: operations['OfficeController_process'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes/{key}/diagram': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A process as it is drawn: states and transitions, each with its place */
    get: operations['OfficeController_diagram'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes/{key}/paths': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The paths that the tests walk through a process, and what their last run covered */
    get: operations['OfficeController_paths'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/processes/{key}/samples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the tests open and send, as of today: for a walk by hand */
    get: operations['OfficeController_samples'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Checks every chain and folds every case; streams NDJSON. Of cases that the auditor may not see, findings are counted and not named */
    get: operations['OfficeController_verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stuck': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Halted cases, parked notices, cases whose version is not installed */
    get: operations['OfficeController_stuck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stuck/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries parked notices again: those of one case, or every one */
    post: operations['OfficeController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Imports the plans as history, or a living copy for a year; streams NDJSON */
    post: operations['OfficeController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is late and what will be, by unit, process and person; how often deadlines were kept */
    get: operations['OverviewController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/overview/rates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How often deadlines were kept: early, on their day or missed, period by period */
    get: operations['OverviewController_trend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far each plan has come, and each living copy of it */
    get: operations['OverviewController_plans'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/indicators': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The indicators (chỉ tiêu) that the plans print, counted over what may be seen: numerator, denominator, value, target and whether it is reached; or why it cannot be counted */
    get: operations['OverviewController_indicate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases and events in which words stand, accents left aside */
    get: operations['OverviewController_search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether this process lives; it need not be able to serve */
    get: operations['OperationsController_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether this node can serve: 200, or 503 while its database is away */
    get: operations['OperationsController_ready[0]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether this node can serve: 200, or 503 while its database is away */
    get: operations['OperationsController_ready[1]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the service works, with halted cases and parked notices counted */
    get: operations['OperationsController_health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Figures for Prometheus: for this machine, or with METRICS_TOKEN; else 404 */
    get: operations['OperationsController_metrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/parameters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The figures of each authority (thông số): what the documents print, what is set, what says so */
    get: operations['ParametersController_list'];
    put?: never;
    /** Sets a figure of an authority (apply: true). It counts for deadlines armed from then on; with openCases for those that run as well, an event in each case that moves. Streams NDJSON; the same key again goes on where it broke off */
    post: operations['ParametersController_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The register of procedures (cơ sở dữ liệu TTHC), by code, a page at a time */
    get: operations['ProceduresController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a filter finds, as CSV (UTF-8 with its mark) */
    get: operations['ProceduresController_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a filter finds, as a workbook */
    get: operations['ProceduresController_xlsx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One procedure: what it is today, and every change with its decision and its case */
    get: operations['ProceduresController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes in a table (CSV, XLSX or JSON): all of it or nothing; again, it changes nothing */
    post: operations['ProceduresController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Periodic work that starts itself (lịch định kỳ): the next period of each, soonest first */
    get: operations['SchedulesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What has changed, as server-sent events {case, code, seq}; `refetch` when it is too much to tell */
    get: operations['StreamController_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mandates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Absences and delegations, from or to whoever asks; an administrator sees all */
    get: operations['MandatesController_list'];
    put?: never;
    /** A substitute for an absence, or a delegation of signing (KT., TL., TUQ.) */
    post: operations['MandatesController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mandates/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends it at this instant, for what is on its way too */
    post: operations['MandatesController_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts with what they hold, by name, a page at a time */
    get: operations['PeopleController_list'];
    put?: never;
    /** A new account, with an invitation to be handed on; it is shown this once */
    post: operations['PeopleController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/directory': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Names and roles, for assigning; unit: who holds something for it */
    get: operations['PeopleController_directory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One account */
    get: operations['PeopleController_show'];
    put?: never;
    post?: never;
    /** Remove: out at once, and open cases go back to their unit */
    delete: operations['PeopleController_remove'];
    options?: never;
    head?: never;
    /** Another full name or e-mail address; the account’s name stays */
    patch: operations['PeopleController_change'];
    trace?: never;
  };
  '/api/people/{id}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What removing would end, and which cases would go back to their unit */
    get: operations['PeopleController_removal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another invitation, in place of any before: a lost link, a password forgotten */
    post: operations['PeopleController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/second-factor-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A telephone was lost: sessions end, and a second factor is set up anew at the next sign-in */
    post: operations['PeopleController_resetSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set one’s own password, with the secret of an invitation */
    post: operations['PeopleController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/holdings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a role in a unit, for a time */
    post: operations['PeopleController_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/holdings/{holding}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End what somebody holds, at once or after a last day */
    post: operations['PeopleController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/administration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was administered, latest first, a page at a time */
    get: operations['PeopleController_log'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every unit, with those that have ended */
    get: operations['StructureController_units'];
    put?: never;
    /** A new unit */
    post: operations['StructureController_makeUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/units/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename a unit, or put it under another */
    patch: operations['StructureController_changeUnit'];
    trace?: never;
  };
  '/api/units/{slug}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The last day of a unit: after it, it takes nothing new */
    post: operations['StructureController_endUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every role, with those that have ended */
    get: operations['StructureController_roles'];
    put?: never;
    /** A new role */
    post: operations['StructureController_makeRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/roles/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename a role */
    patch: operations['StructureController_renameRole'];
    trace?: never;
  };
  '/api/roles/{slug}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The last day of a role: after it, it is given to nobody */
    post: operations['StructureController_endRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What time it is in the sandbox */
    get: operations['SandboxController_clock'];
    /** Moves the clock forward; every timer and notice due by then is worked off */
    put: operations['SandboxController_move'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sandbox/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An empty sandbox at a given time */
    post: operations['SandboxController_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, with what they hold; or how to begin */
    get: operations['SessionController_show'];
    put?: never;
    /** Sign in (đăng nhập): sets a cookie */
    post: operations['SessionController_signIn'];
    /** Sign out (đăng xuất); with a token: revoke it */
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give the code of the second factor */
    post: operations['SessionController_secondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/second-factor/enrolment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enrol a second factor: begin, then confirm with its first code */
    post: operations['SessionController_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the password; every other session and every token ends */
    post: operations['SessionController_password'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/set-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make an administrator with the one-time link, on this machine */
    post: operations['SetUpController_use'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/set-up/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new set-up link, for whoever may read the data folder */
    post: operations['SetUpController_link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tokens that one has; an administrator may ask for everybody’s */
    get: operations['TokensController_list'];
    put?: never;
    /** Make a token (mã truy cập) for a program; it is shown this once; under the same key again it is the same one, with another secret */
    post: operations['TokensController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a token; it counts at once */
    delete: operations['TokensController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    CalendarChangeBody: {
      /**
       * @description day-off (ngày nghỉ): on, name. swap (hoán đổi): off and work, both. remove (bỏ mục ghi sai): on. confirm (xác nhận năm): year.
       * @enum {string}
       */
      kind: 'day-off' | 'swap' | 'remove' | 'confirm';
      /** Format: date */
      on?: string;
      /**
       * Format: date
       * @description The working day that is off.
       */
      off?: string;
      /**
       * Format: date
       * @description The weekend day worked for it.
       */
      work?: string;
      /** @example Tết Nguyên đán – 29 Chạp */
      name?: string;
      nameEn?: string;
      /** @description Nghỉ bù: in place of a holiday on a weekend. */
      compensatory?: boolean;
      /** @example 2027 */
      year?: number;
      /** @description Left out: true. */
      confirmed?: boolean;
    };
    NoticeBody: {
      /**
       * @description Số thông báo / its number.
       * @example 9441/TB-BNV
       */
      number: string;
      /**
       * Format: date
       * @description Its day.
       */
      on: string;
    };
    CalendarPreviewBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      changes: components['schemas']['CalendarChangeBody'][];
      notice?: components['schemas']['NoticeBody'];
    };
    CalendarChangesBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      changes: components['schemas']['CalendarChangeBody'][];
      /** @description The document that says so. */
      notice: components['schemas']['NoticeBody'];
      /** @description Left out or false: a preview, and nothing is written. */
      apply?: boolean;
    };
    InName: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
    };
    OpenBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      /** @example feedback-petition */
      process: string;
      /** @description As the process asks for. */
      input: {
        [key: string]: unknown;
      };
    };
    SendBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      /** @example CLASSIFY_START */
      type: string;
      payload?: {
        [key: string]: unknown;
      };
      /**
       * Format: date
       * @description The day it happened, when that was before today.
       */
      occurredOn?: string;
      /** @description Why it is recorded later; needed with an earlier day. */
      reason?: string;
      /** @description The sequence number last seen; another one refuses the event. */
      seq?: number;
    };
    NoteBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      /** @enum {string} */
      type: 'COMMENT' | 'ASSIGN' | 'HAND_OVER' | 'REMIND';
      /** @description The text of a comment, the reason of a hand-over, the words of a reminder. */
      text?: string;
      /** @description Who is to do the work, or is reminded. Left out: ASSIGN and HAND_OVER leave the case unassigned, REMIND goes to whoever has it. */
      assignee?: string;
      /** @description The unit that the case is handed over to, or that is reminded; of its authority. */
      toUnit?: string;
    };
    ActsBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      /** @enum {string} */
      act: 'claim' | 'assign' | 'hand-over' | 'remind';
      /** @description The ids of the cases, 100 at most. */
      cases: string[];
      /** @description For claim none; for assign left out: nobody has it then. */
      assignee?: string;
      /** @description The unit that the cases are handed over to. */
      toUnit?: string;
      /** @description The reason of a hand-over, the words of a reminder. */
      text?: string;
    };
    MigrateBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      /**
       * @description The version that the cases are to run by.
       * @example 2
       */
      to: number;
      /** @description Left out or false: rehearse, and write nothing. */
      apply?: boolean;
      /** @description states: a state’s path → its path in the new version (a list for several regions); context: fields that get a value; drop: fields that go. */
      map?: {
        [key: string]: unknown;
      };
    };
    RetryBody: {
      /** @description The id of a case; left out, the notices of all. */
      case?: string;
    };
    ImportBody: {
      /** @description A living copy for this year; left out, the plans as history. */
      year?: number;
    };
    SourceBody: {
      /** @description The document that sets it. */
      document: string;
      /** @description Its words. */
      quote?: string;
    };
    ParameterBody: {
      /**
       * @description The unit acted for (data/units.json).
       * @example ct-dost-office
       */
      unit?: string;
      /**
       * @description The role acted in (data/roles.json).
       * @example petition-officer
       */
      role?: string;
      /** @example cantho */
      authority: string;
      /**
       * @description '*': for every process.
       * @example feedback-petition
       */
      process: string;
      /** @example handlingDays */
      parameter: string;
      /** @example 20 */
      value: number;
      source: components['schemas']['SourceBody'];
      /**
       * Format: date
       * @description The first day it counts; left out: today.
       */
      from?: string;
      /** @description Whether deadlines that run already are counted by it too. Left out: they keep theirs. */
      openCases?: boolean;
      /** @description Left out or false: a preview, and nothing is written. */
      apply?: boolean;
    };
    MandateBody: {
      /** @enum {string} */
      kind: 'substitute' | 'ky-thay' | 'ky-thua-lenh' | 'uy-quyen';
      /** @description Who lends; left out: whoever asks. */
      from?: string;
      /** @description Who acts for them. */
      to: string;
      /** @description Only in this role; left out: in all. */
      role?: string;
      /** @description Only for this unit; left out: for all. */
      unit?: string;
      /** @description Only for these processes. */
      processes?: string[];
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description The last day.
       */
      validTo: string;
      /** @description Needed for all but substitute. */
      decisionNo?: string;
    };
    PersonBody: {
      /**
       * @description The name of the account; it stands in the log.
       * @example an.nv
       */
      name: string;
      /** @example Nguyễn Văn An */
      fullName: string;
      email?: string;
      /**
       * @description A machine only has tokens.
       * @enum {string}
       */
      kind?: 'person' | 'machine';
    };
    PersonChangeBody: {
      fullName?: string;
      email?: Record<string, never> | null;
    };
    InvitationBody: {
      /** @description What comes after # in the invitation link. */
      secret: string;
      password: string;
    };
    HoldingBody: {
      /** @example specialist */
      role: string;
      /** @example ct-dost-office */
      unit: string;
      /**
       * Format: date
       * @description The first day; left out: today.
       */
      validFrom?: string;
      /**
       * Format: date
       * @description The last day; left out: open.
       */
      validTo?: string;
      /** @description The number of the decision that appoints. */
      decision?: string;
    };
    HoldingEndBody: {
      /**
       * Format: date
       * @description The last day; left out: it ends at once.
       */
      validTo?: string;
    };
    UnitBody: {
      name: string;
      nameEn: string;
      /** @example deputy-head */
      slug: string;
      /**
       * Format: date
       * @description The first day; left out: today.
       */
      validFrom?: string;
      /** @description Levels are data: commune, province, department … */
      level: string;
      /** @description The unit directly above; left out: none. */
      parent?: string;
      /** @description Left out: that of the unit above. */
      authority?: string;
    };
    UnitChangeBody: {
      name?: string;
      nameEn?: string;
      level?: string;
      /** @description The unit directly above; null: none. */
      parent?: Record<string, never> | null;
    };
    UnitEndBody: {
      /**
       * Format: date
       * @description The last day.
       */
      validTo: string;
      /** @description The unit that takes new work instead. */
      successor?: string;
    };
    RoleBody: {
      name: string;
      nameEn: string;
      /** @example deputy-head */
      slug: string;
      /**
       * Format: date
       * @description The first day; left out: today.
       */
      validFrom?: string;
    };
    NamesChangeBody: {
      name?: string;
      nameEn?: string;
    };
    EndBody: {
      /**
       * Format: date
       * @description The last day.
       */
      validTo: string;
    };
    NowBody: {
      /**
       * Format: date-time
       * @description With its offset.
       */
      now: string;
    };
    SignInBody: {
      /** @description The name of the account; case does not matter. */
      name: string;
      password: string;
    };
    CodeBody: {
      /**
       * @description Six digits of the app, or a recovery code.
       * @example 123456
       */
      code: string;
    };
    EnrolBody: {
      /** @description Left out: begin. Given: the first code of the app. */
      code?: string;
    };
    PasswordBody: {
      old: string;
      /** @description 12 to 256 characters. */
      new: string;
    };
    SetUpBody: {
      /** @description The name of the account; case does not matter. */
      name: string;
      password: string;
      /** @description What comes after # in the set-up link. */
      secret: string;
      fullName: string;
      /** @description The unit administered from (data/units.json); left out: the first office. */
      unit?: string;
    };
    ScopeBody: {
      /**
       * @description read: nothing is written; act: cases are moved; administer: the service is kept.
       * @enum {string}
       */
      may: 'read' | 'act' | 'administer';
      /** @description In this role alone. */
      role?: string;
      /** @description In this unit and those below it. */
      unit?: string;
      /** @description For these processes alone. */
      processes?: string[];
    };
    TokenBody: {
      /** @description What it is for, so that it is known again. */
      label: string;
      scope: components['schemas']['ScopeBody'];
      /**
       * Format: date
       * @description Its last day, a year from now at most.
       */
      endsOn?: string;
      /** @description Instead of a day: so many hours from now. */
      hours?: number;
      /** @description A machine’s account; for administrators only. */
      machine?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  CalendarController_calendar: {
    parameters: {
      query?: {
        /** @description Left out: this year. */
        year?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CalendarController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarPreviewBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CalendarController_change: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarChangesBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CalendarController_recount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InName'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_list: {
    parameters: {
      query?: {
        /** @description As they stood when that day was over; with process, limit, after. */
        asOf?: unknown;
        process?: string;
        state?: string;
        status?: string;
        unit?: string;
        authority?: string;
        parent?: string;
        overdue?: string;
        dueBefore?: string;
        text?: string;
        limit?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_open: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_event: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_note: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoteBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_resume: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InName'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_erase: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InName'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_reads: {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        before?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_replay: {
    parameters: {
      query?: {
        /** @description Left out: the last event. */
        seq?: unknown;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_replays: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CasesController_explanation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        deadline: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ExportsController_one: {
    parameters: {
      query: {
        format: 'json' | 'csv' | 'xes';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ExportsController_all: {
    parameters: {
      query: {
        /** @description The last day. */
        to?: unknown;
        /** @description The first day. */
        from?: unknown;
        process?: unknown;
        format: 'json' | 'csv' | 'xes';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  FilesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  FilesController_attach: {
    parameters: {
      query?: {
        /** @description The role acted in. */
        role?: unknown;
        /** @description The unit acted for. */
        unit?: unknown;
      };
      header: {
        /** @description The name, percent-encoded UTF-8. A header, because addresses are written to logs. */
        'File-Name': string;
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  FilesController_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        hash: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  InboxController_page: {
    parameters: {
      query?: {
        tab?: string;
        process?: string;
        due?: string;
        dueBefore?: string;
        unit?: string;
        unitAlone?: string;
        assignee?: string;
        free?: string;
        text?: string;
        limit?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  InboxController_acts: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActsBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MigrationsController_migrate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MigrateBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_log: {
    parameters: {
      query?: {
        /** @description The `next` of the page before; where it comes back as it was, there is no more yet. */
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_processes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_process: {
    parameters: {
      query?: {
        /** @description An older version that running cases still have; left out, the newest. */
        version?: string;
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_diagram: {
    parameters: {
      query?: {
        version?: string;
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_paths: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_samples: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_stuck: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_retry: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RetryBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OfficeController_import: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OverviewController_read: {
    parameters: {
      query?: {
        /** @description 2026, 2026-Q2 or 2026-06 */
        period?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OverviewController_trend: {
    parameters: {
      query?: {
        /** @description month (left out), quarter or year */
        each?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OverviewController_plans: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OverviewController_indicate: {
    parameters: {
      query?: {
        /** @description That unit and those below it */
        unit?: unknown;
        /** @description 2026; left out: this year */
        year?: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OverviewController_search: {
    parameters: {
      query: {
        /** @description The `next` of the page before. */
        before?: unknown;
        q: unknown;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OperationsController_live: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'OperationsController_ready[0]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'OperationsController_ready[1]': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OperationsController_health: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OperationsController_metrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ParametersController_list: {
    parameters: {
      query?: {
        authority?: string;
        /** @description '*': the office hours. */
        process?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ParametersController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParameterBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProceduresController_list: {
    parameters: {
      query?: {
        q?: string;
        field?: string;
        level?: string;
        channel?: string;
        inForceOn?: string;
        limit?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProceduresController_csv: {
    parameters: {
      query?: {
        q?: string;
        field?: string;
        level?: string;
        channel?: string;
        inForceOn?: string;
        limit?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProceduresController_xlsx: {
    parameters: {
      query?: {
        q?: string;
        field?: string;
        level?: string;
        channel?: string;
        inForceOn?: string;
        limit?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProceduresController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProceduresController_import: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          rows?: unknown[];
        };
        'text/csv': {
          rows?: unknown[];
        };
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
          rows?: unknown[];
        };
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SchedulesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StreamController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MandatesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MandatesController_make: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MandateBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  MandatesController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_list: {
    parameters: {
      query?: {
        q?: string;
        unit?: string;
        removed?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_directory: {
    parameters: {
      query?: {
        q?: string;
        unit?: string;
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonChangeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_removal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_resetSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_give: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HoldingBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        holding: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HoldingEndBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PeopleController_log: {
    parameters: {
      query?: {
        type?: string;
        subject?: string;
        actor?: string;
        after?: string;
        limit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_units: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_makeUnit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnitBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_changeUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnitChangeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_endUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnitEndBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_roles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_makeRole: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_renameRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NamesChangeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  StructureController_endRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SandboxController_clock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SandboxController_move: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NowBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SandboxController_reset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NowBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionController_show: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionController_secondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CodeBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionController_enrol: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SessionController_password: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SetUpController_use: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetUpBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SetUpController_link: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  TokensController_list: {
    parameters: {
      query?: {
        /** @description 'true': everybody’s. */
        everyone?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  TokensController_make: {
    parameters: {
      query?: never;
      header: {
        /** @description New for each act, the same when it is sent again: the answer is then the same too. */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  TokensController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
