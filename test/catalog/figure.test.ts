import { type FactLike, judge, resolveFigure } from '../../src/catalog/figure';
import type { Source } from '../../src/catalog/format/source';

const source = (
  kind: Source['kind'],
  date = '2025',
  url: string | undefined = `https://${kind}.example/${date}`,
): Source => ({
  title: `A ${kind}`,
  kind,
  date,
  ...(url !== undefined && { url }),
});

const sources: Record<string, Source> = {
  vendor: source('vendor'),
  analyst: source('analyst', '2025', 'https://analyst.example/a'),
  press: source('press', '2025-03', 'https://press.example/a'),
  otherPress: source('press', '2025-06', 'https://other.example/a'),
  sameHost: source('press', '2025-07', 'https://press.example/b'),
  forum: source('community', '2025', 'https://forum.example/a'),
  otherForum: source('community', '2025', 'https://forum.test/a'),
  noAddress: { title: 'A talk', kind: 'vendor', date: '2025' },
};

const fact = (value: FactLike['value'], from: string, more: Partial<FactLike> = {}): FactLike => ({
  value,
  unit: 'GB/s',
  source: from,
  ...more,
});
const figure = (...facts: FactLike[]) => resolveFigure(facts, sources, 'GB/s');

describe('the best value', () => {
  it('is what the publisher believed first says', () => {
    expect(figure(fact(780, 'analyst'), fact(752, 'vendor'), fact(800, 'press'))?.value).toBe(752);
  });
  it('is what most sources of one kind say', () => {
    expect(figure(fact(100, 'press'), fact(90, 'otherPress'), fact(100, 'sameHost'))?.value).toBe(100);
  });
  it('is the newest where they are even', () => {
    expect(figure(fact(100, 'press'), fact(90, 'otherPress'))?.value).toBe(90);
  });
  it('is the chosen fact, with its reason in the note', () => {
    const chosen = figure(
      fact(752, 'vendor'),
      fact(780, 'analyst', { choose: 'the vendor page is about another bin' }),
    );
    expect(chosen).toMatchObject({ value: 780, note: expect.stringContaining('another bin') });
  });
  it('never is one that does not count', () => {
    expect(figure(fact(1, 'vendor', { counts: false, note: 'one way' }), fact(2, 'forum'))?.value).toBe(2);
  });
  it('is printed rather than derived', () => {
    expect(figure(fact(10, 'vendor', { derived: true }), fact(11, 'press'))?.value).toBe(11);
  });
  it('comes in the unit of the spec', () => {
    expect(figure(fact(3.35, 'vendor', { unit: 'TB/s' }))?.value).toBe(3350);
  });
  it('is unknown where the source says that it is not disclosed', () => {
    expect(figure(fact(null, 'vendor'))).toMatchObject({ value: undefined, source: 'vendor' });
  });
  it('is the middle where a source gives a range alone', () => {
    expect(figure(fact(null, 'vendor', { low: 90, high: 110 }))).toMatchObject({ value: 100, low: 90, high: 110 });
  });
  it('says when, and what the source that discloses nothing remarks', () => {
    const silent = figure(fact(null, 'press', { note: 'asked twice' }));
    expect(silent).toEqual({
      value: undefined,
      confidence: 'medium',
      source: 'press',
      asOf: '2025-03',
      note: 'asked twice',
    });
    expect(figure(fact(null, 'press', { asOf: '2025-02' }))?.asOf).toBe('2025-02');
  });
  it('is dated as its statement, and else as its source', () => {
    expect(figure(fact(100, 'press'))?.asOf).toBe('2025-03');
    expect(figure(fact(100, 'press', { asOf: '2025-02' }))?.asOf).toBe('2025-02');
  });
  it('has its note and the reason why it was chosen', () => {
    expect(figure(fact(100, 'press', { note: 'one way' }))?.note).toBe('one way');
    expect(figure(fact(100, 'press', { note: 'one way', choose: 'the newest bin' }))?.note).toBe(
      'one way; the newest bin',
    );
    expect(figure(fact(100, 'press'))).not.toHaveProperty('note');
  });
  it('is not rounded by its conversion', () => {
    expect(figure(fact(3.2, 'vendor', { unit: 'TB/s', low: 1.1, high: 3.3 }))).toMatchObject({
      value: 3200,
      low: 1100,
      high: 3300,
    });
  });
  it('is none where a source or a unit is not known', () => {
    expect(() => figure(fact(1, 'nobody'))).toThrow('source "nobody" is not in the file');
    expect(() => figure(fact(1, 'vendor', { unit: 'GB' }))).toThrow('unit "GB" does not measure what "GB/s" measures');
    expect(() => figure(fact(1, 'vendor', { unit: undefined }))).toThrow('unit "" does not measure');
  });
  it('is missing where nothing counts', () => {
    expect(figure(fact(1, 'vendor', { counts: false, note: 'wrong' }))).toBeUndefined();
  });
});

describe('the range', () => {
  it('spans the sources that differ by more than 2%', () => {
    expect(figure(fact(752, 'vendor'), fact(780, 'analyst'))).toMatchObject({ low: 752, high: 780 });
  });
  it('is none for a difference of rounding', () => {
    expect(figure(fact(1000, 'vendor'), fact(1010, 'press'))?.low).toBeUndefined();
  });
  it('begins beyond 2% of the larger', () => {
    expect(figure(fact(100, 'vendor'), fact(98, 'press'))?.low).toBeUndefined();
    expect(figure(fact(100, 'vendor'), fact(97.9, 'press'))).toMatchObject({ low: 97.9, high: 100 });
    expect(figure(fact(-100, 'vendor'), fact(-97.9, 'press'))).toMatchObject({ low: -100, high: -97.9 });
  });
  it('leaves out what does not count', () => {
    const wrong = fact(50, 'press', { counts: false, note: 'one way' });
    expect(figure(fact(100, 'vendor'), wrong)?.low).toBeUndefined();
  });
  it('is none for a text', () => {
    expect(figure(fact('HBM3', 'vendor'), fact('HBM2', 'press'))).not.toHaveProperty('low');
  });
  it('includes what one source itself leaves open', () => {
    expect(figure(fact(100, 'press', { low: 90, high: 120 }))).toMatchObject({ low: 90, high: 120 });
  });
});

describe('the confidence', () => {
  it.each([
    ['high', 'a vendor says it', [fact(100, 'vendor')]],
    ['high', 'two independent sources agree', [fact(100, 'press'), fact(101, 'otherPress')]],
    ['medium', 'one credible source says it', [fact(100, 'press')]],
    ['medium', 'one site says it twice', [fact(100, 'press'), fact(100, 'sameHost')]],
    ['medium', 'two forums agree', [fact(100, 'forum'), fact(100, 'otherForum')]],
    ['low', 'one forum says it', [fact(100, 'forum')]],
    ['low', 'sources are more than 20% apart', [fact(100, 'vendor'), fact(130, 'press')]],
    ['low', 'there is no address', [fact(100, 'noAddress')]],
    ['low', 'it is derived', [fact(100, 'vendor', { derived: true })]],
    ['high', 'two independent sources are 3% apart', [fact(100, 'press'), fact(97, 'otherPress')]],
    ['medium', 'they are more than 3% apart', [fact(100, 'press'), fact(96.9, 'otherPress')]],
    ['high', 'another is 20% from the vendor', [fact(100, 'vendor'), fact(80, 'press')]],
    ['low', 'another is more than 20% from the vendor', [fact(100, 'vendor'), fact(79.9, 'press')]],
    ['high', 'a forum agrees with the press', [fact(100, 'press'), fact(100, 'forum')]],
    ['high', 'a source without an address is confirmed', [fact(100, 'noAddress'), fact(100, 'press')]],
    [
      'high',
      'a derived figure is confirmed',
      [fact(100, 'vendor', { derived: true }), fact(99, 'press', { derived: true })],
    ],
    ['medium', 'one source says it in two ways', [fact(100, 'press'), fact(100, 'press')]],
    ['high', 'two sources agree on a word', [fact('HBM3', 'press'), fact('hbm3', 'otherPress')]],
    ['medium', 'two sources differ on a word', [fact('HBM3', 'press'), fact('HBM2', 'otherPress')]],
  ] as const)('is %s where %s', (confidence, _, facts) => expect(figure(...facts)?.confidence).toBe(confidence));
});

describe('the verdict on each fact', () => {
  const verdicts = (...facts: FactLike[]) =>
    judge(facts, sources, 'GB/s').verdicts.map((verdict) => (verdict.used ? 'used' : verdict.why));

  it.each<[string, FactLike[], string[]]>([
    [
      'what does not count',
      [fact(1, 'vendor', { counts: false, note: 'one way' }), fact(2, 'forum')],
      ['does not count: one way', 'used'],
    ],
    [
      'who is believed before',
      [fact(800, 'press'), fact(752, 'vendor'), fact(780, 'forum')],
      ['press, behind a vendor', 'used', 'community, behind a vendor'],
    ],
    [
      'what is derived',
      [fact(10, 'vendor', { derived: true }), fact(11, 'press')],
      ['derived, behind a printed figure', 'used'],
    ],
    [
      'what is chosen',
      [fact(752, 'vendor'), fact(780, 'analyst', { choose: 'the page is about another bin' })],
      ['another is chosen: the page is about another bin', 'used'],
    ],
    [
      'what fewer say',
      [fact(90, 'otherPress'), fact(100, 'press'), fact(100, 'sameHost')],
      ['fewer sources of its kind (press) say so', 'says the same; older', 'used'],
    ],
    ['what is older', [fact(100, 'press'), fact(90, 'otherPress')], ['older', 'used']],
    ['the order of the file', [fact(2, 'forum'), fact(3, 'otherForum')], ['used', 'as good, but later in the file']],
    ['what is not disclosed', [fact(null, 'vendor'), fact(3, 'forum')], ['no value: not disclosed', 'used']],
    ['silence alone', [fact(null, 'vendor'), fact(null, 'forum')], ['used', 'not disclosed either']],
  ])('names %s', (_, facts, expected) => expect(verdicts(...facts)).toEqual(expected));
});
