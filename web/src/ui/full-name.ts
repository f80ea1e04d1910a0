/** An account in the log: its name, and of whom it is; null where it is nobody's. */
interface Account {
  actor: string;
  fullName: string | null;
}

/** As colleagues call somebody. */
export const nameOf = ({ actor, fullName }: Account): string => fullName || actor;

/** As an auditor reads it: two people may have one name, and the log has the account. */
export const nameAndAccount = ({ actor, fullName }: Account): string =>
  fullName ? `${fullName} (${actor})` : actor;
