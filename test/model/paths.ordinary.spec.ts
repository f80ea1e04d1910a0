import { catalogue, describeWalk, explored } from './walk.js';

describe.each(catalogue.all().map((hosted) => [hosted.process.key, hosted] as const))(
  'the paths of %s',
  (_key, hosted) => {
    it('cover every state, every guard branch of every event, every timer fired and beaten', () => {
      expect(explored(hosted).missing).toEqual([]);
    });

    it('meet no step at which the process itself fails', () => {
      expect(explored(hosted).failures).toEqual([]);
    });
  },
);

describeWalk('ordinary');
