import { ActionIcon, Button, Fieldset, Input, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Json, JsonObject, Schema } from '../api/types';
import { useSay } from '../i18n';
import { FieldInput } from './FieldInput';
import type { Errors } from './payload';
import type { Words } from './words';
import classes from './forms.module.css';

interface Props {
  schema: Schema;
  values: JsonObject;
  onChange: (values: JsonObject) => void;
  errors: Errors;
  words: Words;
  /** Where these fields stand in the whole form: '' or 'procedures.0.'. */
  path?: string;
}

/** A form made from the JSON schema of an event: every field by its type, labelled by the process. */
export function SchemaForm({ schema, values, onChange, errors, words, path = '' }: Props) {
  return (
    <Stack gap="sm">
      {Object.entries(schema.properties ?? {}).map(([field, own]) => {
        const needed = schema.required?.includes(field) ?? false;
        const shared = {
          name: `${path}${field}`,
          label: words.field(field),
          needed,
          errors,
          words,
        };
        const change = (value: Json): void => onChange({ ...values, [field]: value });
        if (own.type === 'object') {
          return (
            <Part
              key={field}
              {...shared}
              schema={own}
              values={(values[field] ?? {}) as JsonObject}
              onChange={change}
            />
          );
        }
        if (own.items?.type === 'object') {
          return (
            <Parts
              key={field}
              {...shared}
              schema={own}
              list={(values[field] ?? []) as JsonObject[]}
              onChange={change}
            />
          );
        }
        return (
          <FieldInput
            key={field}
            {...shared}
            schema={own}
            value={values[field] ?? null}
            onChange={change}
          />
        );
      })}
    </Stack>
  );
}

interface Shared {
  name: string;
  label: string;
  needed: boolean;
  errors: Errors;
  words: Words;
  schema: Schema;
}

interface PartProps extends Shared {
  values: JsonObject;
  onChange: (values: JsonObject) => void;
}

function Part({ name, label, schema, values, onChange, errors, words }: PartProps) {
  return (
    <Fieldset legend={label}>
      <SchemaForm
        schema={schema}
        values={values}
        onChange={onChange}
        errors={errors}
        words={words}
        path={`${name}.`}
      />
    </Fieldset>
  );
}

interface PartsProps extends Shared {
  list: JsonObject[];
  onChange: (list: JsonObject[]) => void;
}

/** Several of the same kind, each with the fields of its part. */
function Parts({ name, label, needed, schema, list, onChange, errors, words }: PartsProps) {
  const { t } = useTranslation();
  const say = useSay();
  // One that is needed stands there from the beginning.
  const shown = list.length === 0 && needed ? [{}] : list;
  const full = shown.length >= (schema.maxItems ?? Infinity);
  const error = errors.get(name);
  return (
    <Fieldset legend={label}>
      {error && <Input.Error mb="xs">{say(error)}</Input.Error>}
      <Stack gap="sm">
        {shown.map((one, i) => (
          // A part has no name of its own; its place is all that it has.
          <div key={i} className={classes.part}>
            <div className={classes.partHead}>
              <strong>
                {label} {i + 1}
              </strong>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('form.remove', { name: `${label} ${i + 1}` })}
                onClick={() => onChange(shown.filter((_, at) => at !== i))}
              >
                <IconTrash size={17} aria-hidden />
              </ActionIcon>
            </div>
            <SchemaForm
              schema={schema.items!}
              values={one}
              onChange={(values) => onChange(shown.map((old, at) => (at === i ? values : old)))}
              errors={errors}
              words={words}
              path={`${name}.${i}.`}
            />
          </div>
        ))}
        {!full && (
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => onChange([...shown, {}])}
            >
              {t('form.add', { name: label })}
            </Button>
          </div>
        )}
      </Stack>
    </Fieldset>
  );
}
