import { Stack } from '@mantine/core';
import type { Asked } from './asked';
import { FieldInput } from './FieldInput';
import type { Form } from './useForm';
import type { Words } from './words';

interface Props {
  fields: readonly Asked[];
  form: Form;
}

/** The fields of a form that no process describes. */
export function AskedFields({ fields, form }: Props) {
  return (
    <Stack gap="sm">
      {fields.map(({ name, label, schema, needed = false, what, options = [] }) => (
        <FieldInput
          key={name}
          name={name}
          label={label}
          what={what}
          schema={schema}
          needed={needed}
          value={form.values[name] ?? null}
          onChange={(value) => form.change({ ...form.values, [name]: value })}
          errors={form.errors}
          words={{ ...NO_WORDS, value: (code) => nameIn(options, code) }}
        />
      ))}
    </Stack>
  );
}

const nameIn = (options: NonNullable<Asked['options']>, code: string): string =>
  options.find(({ value }) => value === code)?.label ?? code;

const same = (name: string): string => name;
const none = (): null => null;

const NO_WORDS: Words = {
  field: same,
  known: none,
  value: same,
  state: same,
  event: none,
  deadline: same,
};
