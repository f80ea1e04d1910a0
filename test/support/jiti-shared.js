const { resolve } = require('node:path');

// Past jest's own mapping, which leads here.
const { createJiti } = require(resolve(__dirname, '../../node_modules/jiti/lib/jiti.cjs'));

/** What has been compiled, by source: a test file opens the same office's folder dozens of times. */
const compiled = new Map();

exports.createJiti = (id, options) => {
  const jiti = createJiti(id, options);
  const transform = (asked) => {
    const key = asked.source;
    let code = compiled.get(key);
    if (code === undefined) compiled.set(key, (code = jiti.transform(asked)));
    return { code };
  };
  return createJiti(id, { ...options, transform });
};
