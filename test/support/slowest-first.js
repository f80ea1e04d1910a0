const { default: Sequencer } = require('@jest/test-sequencer');

/** Where nothing is known of earlier runs, Jest takes the longest file for the slowest: these are short. */
const SLOWEST = ['web/', 'together/', 'model/paths.', 'model/scenarios.'];

module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = SLOWEST.findIndex((name) => path.includes(name));
      return at < 0 ? SLOWEST.length : at;
    };
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
