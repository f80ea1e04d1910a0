import type { PayloadClass } from '../../machines/process.js';

interface TypeMetadata {
  typeFunction?: () => PayloadClass;
}
interface MetadataStorage {
  findTypeMetadata(target: PayloadClass, field: string): TypeMetadata | undefined;
}

/**
 * Where class-transformer keeps the classes of nested parts. It has no public door to it and no types
 * for this file; class-validator-jsonschema's documentation names this same path.
 */
export const { defaultMetadataStorage } = require('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: MetadataStorage;
};
