import { TransformationType } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import type { PayloadClass } from '../../machines/process.js';

interface TypeMetadata {
  typeFunction?: () => PayloadClass;
}
interface MetadataStorage {
  findTypeMetadata(target: PayloadClass, field: string): TypeMetadata | undefined;
  findTransformMetadatas(
    target: PayloadClass,
    field: string,
    transformation: TransformationType,
  ): unknown[];
}

/**
 * Where class-transformer keeps the classes of nested parts. It has no public door to it and no types
 * for this file; class-validator-jsonschema's documentation names this same path.
 */
export const { defaultMetadataStorage } = require('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: MetadataStorage;
};

/** Whether a value is changed on its way into the class: an office's own may say so. */
export function hasTransform(target: PayloadClass, field: string): boolean {
  const { PLAIN_TO_CLASS } = TransformationType;
  return defaultMetadataStorage.findTransformMetadatas(target, field, PLAIN_TO_CLASS).length > 0;
}

type Rules = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;

/** The rules that class-validator has for a class, those of the classes above it included. */
export function validationRulesOf(payloadClass: Function): Rules {
  return getMetadataStorage().getTargetValidationMetadatas(payloadClass, '', false, false);
}

/**
 * For every object that it checks, class-validator goes through the rules of all classes there are: a
 * tenth of a step's time. A class has its rules from when it was loaded, so they are looked for once.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const found = new WeakMap<Function, Rules>();
  const look = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length) {
      return look(target, schema, always, strictGroups, groups);
    }
    let rules = found.get(target);
    if (!rules) found.set(target, (rules = look(target, schema, always, strictGroups, groups)));
    return rules;
  };
}
rememberRules();
