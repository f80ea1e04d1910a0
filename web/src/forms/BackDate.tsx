import { Checkbox, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { todayQuery } from '../api/queries';
import { inSandbox } from '../api/sandbox';
import { realToday } from '../lib/clock';
import { AS_USUAL } from './drafts';

const DayInput = lazy(() => import('./DayInput').then((it) => ({ default: it.DayInput })));

export interface BackDated {
  asked: boolean;
  on: string | null;
  reason: string;
}

/** What is sent of it; null where its day or its reason is missing. */
export function datedOf({ asked, on, reason }: BackDated) {
  if (!asked) return {};
  return on && reason.trim() ? { occurredOn: on, reason: reason.trim() } : null;
}

interface Props {
  value: BackDated;
  /** It was sent without its day or its reason. */
  incomplete: boolean;
  onChange: (value: BackDated) => void;
  /** The day on which the case began: nothing of it happened before. */
  from: string | null;
}

/** Signed on Friday, typed in on Monday: the day it happened, and why it is recorded later. */
export function BackDate({ value, incomplete, onChange, from }: Props) {
  const { t } = useTranslation();
  const clock = useQuery({ ...todayQuery, enabled: inSandbox() }).data;
  const today = clock?.slice(0, 10) ?? realToday();
  return (
    <div>
      <Checkbox
        size="sm"
        label={t('form.earlier')}
        checked={value.asked}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...value, asked: true } : AS_USUAL.late)
        }
      />
      {value.asked && (
        <Group align="flex-start" mt="xs">
          <Suspense>
            <DayInput
              name="occurredOn"
              label={t('form.occurredOn')}
              required
              error={incomplete && !value.on ? t('form.needed') : null}
              value={value.on}
              onChange={(on) => onChange({ ...value, on })}
              max={today}
              {...(from ? { min: from } : {})}
            />
          </Suspense>
          <TextInput
            style={{ flex: 1 }}
            miw="14rem"
            label={t('form.lateReason')}
            required
            error={incomplete && !value.reason.trim() ? t('form.needed') : null}
            value={value.reason}
            onChange={({ currentTarget }) => onChange({ ...value, reason: currentTarget.value })}
          />
        </Group>
      )}
    </div>
  );
}
