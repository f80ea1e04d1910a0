import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../api/problem';
import type { JsonObject, Schema } from '../api/types';
import { AS_USUAL, clearDraft, readDraft, readManner, writeDraft, type Manner } from './drafts';
import { errorsFrom, errorsOf, missing, NO_ERRORS, payloadOf, type Errors } from './payload';

const KEEP_AFTER_MS = 300;

export interface Form {
  values: JsonObject;
  change: (values: JsonObject) => void;
  manner: Manner;
  changeManner: (part: Partial<Manner>) => void;
  errors: Errors;
  /** From an earlier visit, or from before a reload. */
  fromDraft: boolean;
  drop: () => void;
  done: () => void;
  /** The payload, or null where something is missing; the first such field then has the focus. */
  complete: () => JsonObject | null;
  /** Puts the service's messages beside their fields. */
  refused: (problem: Problem) => void;
}

/** What is typed into a form, kept as a draft until it is sent. @param initial what stands there before */
export function useForm(
  draft: string,
  schema: Schema,
  prefix = '',
  initial: JsonObject = {},
): Form {
  const [begun] = useState(() => readDraft<JsonObject>(draft));
  const [values, setValues] = useState<JsonObject>(begun ?? initial);
  const [manner, setManner] = useState(() => readManner(draft) ?? AS_USUAL);
  const [fromDraft, setFromDraft] = useState(begun !== null);
  const [errors, setErrors] = useState<Errors>(NO_ERRORS);
  const ended = useRef(false);
  const keep = useDebouncedCallback(
    (now: JsonObject, how: Manner) => {
      if (!ended.current) writeDraft(draft, now, how);
    },
    { delay: KEEP_AFTER_MS, flushOnUnmount: true },
  );
  // Who leaves the page at once loses nothing either.
  useEffect(() => {
    const leave = (): void => keep.flush();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [keep]);
  // After the messages are drawn: a frame asked for beside the change may come before it.
  useEffect(() => {
    if (errors.size > 0) focusFirst();
  }, [errors]);
  return {
    values,
    errors,
    fromDraft,
    change: (next) => {
      ended.current = false;
      setValues(next);
      keep(next, manner);
    },
    manner,
    changeManner: (part) => {
      const next = { ...manner, ...part };
      ended.current = false;
      setManner(next);
      keep(values, next);
    },
    drop: () => {
      keep.cancel();
      clearDraft(draft);
      setValues(initial);
      setManner(AS_USUAL);
      setErrors(NO_ERRORS);
      setFromDraft(false);
    },
    done: () => {
      ended.current = true;
      clearDraft(draft);
    },
    complete: () => {
      const payload = payloadOf(schema, values);
      const found = errorsFrom(missing(schema, payload));
      setErrors(found);
      return found.size > 0 ? null : payload;
    },
    refused: ({ errors: said }) => {
      const own = said.map((one) => ({ ...one, field: one.field.replace(prefix, '') }));
      setErrors(errorsOf(own));
    },
  };
}

function focusFirst(): void {
  const wrong = document.querySelector<HTMLElement>('form [aria-invalid="true"]');
  const group = document.querySelector<HTMLElement>(
    'form [role="radiogroup"][aria-invalid] input, form [data-invalid] input',
  );
  (wrong ?? group)?.focus();
}
