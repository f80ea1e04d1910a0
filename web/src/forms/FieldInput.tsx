import {
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Radio,
  Select,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json, Schema } from '../api/types';
import { useSay } from '../i18n';
import { matches } from '../lib/text';
import { isDayField, isLongText, type Errors } from './payload';
import type { Words } from './words';

const DayInput = lazy(() => import('./DayInput').then((it) => ({ default: it.DayInput })));

/** So few are seen at once and chosen with one key; more are in a list. */
const RADIOS_MAX = 4;

interface Props {
  name: string;
  label: string;
  /** More than the label says. */
  what?: string | undefined;
  needed: boolean;
  schema: Schema;
  value: Json;
  onChange: (value: Json) => void;
  errors: Errors;
  words: Words;
}

export interface Common {
  name: string;
  label: ReactNode;
  required: boolean;
  error: ReactNode;
  description?: ReactNode;
}

/** A field of a form, by its type. */
export function FieldInput(props: Props) {
  const { name, label, what, needed, schema, errors } = props;
  const { t } = useTranslation();
  const say = useSay();
  const error = errorOf(errors, name);
  const common: Common = {
    name,
    required: needed,
    description: what,
    error: error ? say(error) : null,
    label: schema['x-personal'] ? (
      <>
        {label} <IconLock size={13} stroke={2} aria-hidden />
        <span className="visually-hidden"> ({t('form.personal')})</span>
      </>
    ) : (
      label
    ),
  };
  return <Input {...props} common={common} />;
}

/** Of a list of texts the errors name its items. */
function errorOf(errors: Errors, name: string) {
  const own = errors.get(name);
  if (own) return own;
  const item = [...errors].find(([path]) => path.startsWith(`${name}.`));
  return item?.[1];
}

interface InputProps extends Props {
  common: Common;
}

function Input(props: InputProps) {
  const { schema, common, value, onChange } = props;
  if (schema.type === 'boolean') return <YesNo {...props} />;
  if (schema.enum) return <Choice {...props} values={schema.enum} />;
  if (schema.type === 'array') {
    return schema.items?.enum ? (
      <Choices {...props} values={schema.items.enum} />
    ) : (
      <Lines {...props} />
    );
  }
  if (schema.type === 'number' || schema.type === 'integer') {
    return (
      <NumberInput
        {...common}
        maw="14rem"
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        value={typeof value === 'number' ? value : ''}
        onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
      />
    );
  }
  if (isDayField(schema)) {
    return (
      <Suspense fallback={<TextInput {...common} disabled maw="14rem" />}>
        <DayInput
          {...common}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      </Suspense>
    );
  }
  const Field = isLongText(schema) ? Textarea : TextInput;
  return (
    <Field
      {...common}
      {...(isLongText(schema) ? { autosize: true, minRows: 3, maxRows: 14 } : {})}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function YesNo({ common, value, onChange }: InputProps) {
  const { t } = useTranslation();
  const chosen = typeof value === 'boolean' ? String(value) : null;
  return (
    <Radio.Group {...common} value={chosen} onChange={(next) => onChange(next === 'true')}>
      <Group gap="md" mt={4}>
        <Radio value="true" label={t('form.yes')} />
        <Radio value="false" label={t('form.no')} />
      </Group>
    </Radio.Group>
  );
}

interface ValuesProps extends InputProps {
  values: string[];
}

function Choice({ common, values, words, value, onChange }: ValuesProps) {
  const { t } = useTranslation();
  const chosen = typeof value === 'string' && value ? value : null;
  if (values.length <= RADIOS_MAX) {
    return (
      <Radio.Group {...common} value={chosen} onChange={onChange}>
        <Group gap="md" mt={4}>
          {values.map((one) => (
            <Radio key={one} value={one} label={words.value(one)} />
          ))}
        </Group>
      </Radio.Group>
    );
  }
  return (
    <Select
      {...common}
      maw="28rem"
      data={values.map((one) => ({ value: one, label: words.value(one) }))}
      value={chosen}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('act.clear') }}
      filter={({ options, search }) =>
        options.filter((one) => 'label' in one && matches(one.label, search))
      }
      nothingFoundMessage={t('palette.nothing')}
    />
  );
}

function Choices({ common, values, words, value, onChange }: ValuesProps) {
  const { t } = useTranslation();
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  if (values.length <= 2 * RADIOS_MAX) {
    return (
      <Checkbox.Group {...common} value={chosen} onChange={onChange}>
        <Group gap="md" mt={4}>
          {values.map((one) => (
            <Checkbox key={one} value={one} label={words.value(one)} />
          ))}
        </Group>
      </Checkbox.Group>
    );
  }
  return (
    <MultiSelect
      {...common}
      data={values.map((one) => ({ value: one, label: words.value(one) }))}
      value={chosen}
      onChange={onChange}
      searchable
      filter={({ options, search }) =>
        options.filter((one) => 'label' in one && matches(one.label, search))
      }
      nothingFoundMessage={t('palette.nothing')}
    />
  );
}

/** A list of texts is typed, or pasted, a line for each. */
function Lines({ common, value, onChange }: InputProps) {
  const { t } = useTranslation();
  const lines = Array.isArray(value) ? (value as string[]) : [];
  const [typed, setTyped] = useState(lines.join('\n'));
  // What was typed stays as it is; another text comes only from a draft that is dropped.
  const shown = lines.length === 0 && typed.trim() ? '' : typed;
  return (
    <Textarea
      {...common}
      description={
        <Text span size="xs">
          {t('form.lines')}
        </Text>
      }
      autosize
      minRows={2}
      maxRows={14}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(currentTarget.value.split('\n'));
      }}
    />
  );
}
