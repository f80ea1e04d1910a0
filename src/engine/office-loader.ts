import { createJiti } from 'jiti';

/**
 * An office's own folder lies outside this project, in TypeScript or JavaScript: it finds the contract
 * as '../process.js' and '../fields.js' (as a folder in machines/ does), with the samples' '../samples.js',
 * and the service's own xstate.
 */
export function loadFromOffice(file: string): any {
  const jiti = createJiti(__filename, {
    interopDefault: false,
    moduleCache: true,
    // A cache on disk lies in a folder that others may write, and would run instead of the source.
    fsCache: false,
    transformOptions: { babel: { plugins: [decorateFields] } },
    nativeModules: ['xstate', 'class-validator', 'class-transformer'],
    alias: {
      '../process.js': require.resolve('../../machines/process'),
      '../fields.js': require.resolve('../../machines/fields'),
      '../samples.js': require.resolve('../../machines/samples'),
      xstate: require.resolve('xstate'),
      'class-validator': require.resolve('class-validator'),
      'class-transformer': require.resolve('class-transformer'),
    },
  });
  return jiti(file);
}

/**
 * Babel's decorators do not know the class fields of today's JavaScript, and events are classes of
 * decorated fields: each field's decorators are called in a static block behind it instead.
 */
function decorateFields({ types: t }: any): object {
  const ClassProperty = (path: any): void => {
    const { node } = path;
    // `name!: string` is TypeScript's word for a field without a value; Babel reads it as one with.
    node.definite = false;
    if (!node.decorators) return;
    const field = t.stringLiteral(node.key.name ?? node.key.value);
    const prototype = t.memberExpression(t.thisExpression(), t.identifier('prototype'));
    const calls = node.decorators.map(({ expression }: any) =>
      t.expressionStatement(t.callExpression(expression, [prototype, field])),
    );
    path.insertAfter(t.staticBlock(calls));
    node.decorators = null;
  };
  return { visitor: { Program: (path: any) => path.traverse({ ClassProperty }) } };
}
