import type { Fact } from '../../../src/catalog/items/format';
import { afterEditing, catalogue, counting, saidOf } from './planted';

const first = (facts: readonly Fact[]): Fact => {
  const [fact] = facts;
  if (fact === undefined) throw new Error('the item lost the fact that this test edits: choose another');
  return fact;
};

describe('the catalogue', () => {
  it('has no problem', () => expect(saidOf(catalogue)).toEqual([]));
});

describe('a planted mistake is found', () => {
  it('sparse as dense: one of several sources', () => {
    const said = afterEditing('h100-sxm', (item) => {
      const fact = first(counting(item, 'bf16').filter(({ source }) => source === 'semianalysis-inferencex'));
      fact.value = 1979;
      delete fact.note;
    });
    expect(said).toContainEqual(
      expect.stringMatching(/sparsity .*specs\.bf16.*looks like the rate with sparsity.*should be 989 TFLOPS/),
    );
  });

  it('sparse as dense: the only source', () => {
    const said = afterEditing('a100-sxm-40gb', (item) => {
      for (const fact of counting(item, 'int8')) fact.value = 1248;
    });
    expect(said).toContainEqual(
      expect.stringMatching(/sparsity .*dense rate equals the rate with sparsity.*should be 624 TOPS/),
    );
  });

  it('memory in GiB, which is the same number of GB here', () => {
    const said = afterEditing('tpu-v7', (item) => {
      first(counting(item, 'memory')).unit = 'GiB';
    });
    expect(said).toContainEqual(expect.stringMatching(/binary units .*192 GiB of memory.*write 192 GB/));
  });

  it('memory converted to decimal GB: against the system', () => {
    const said = afterEditing('trainium2', (item) => {
      for (const fact of counting(item, 'memory')) fact.value = 103.079215104;
    });
    expect(said).toContainEqual(expect.stringMatching(/system totals .*trn2-ultraserver.*factor of GiB to GB/));
  });

  it('a matrix rate among the vector rates', () => {
    const said = afterEditing('mi210', (item) => {
      first(counting(item, 'fp32')).note = 'matrix units';
    });
    expect(said).toContainEqual(expect.stringMatching(/conventions .*mi210.*belongs under "fp32 matrix"/));
  });

  it('vector units that are faster than the matrix units', () => {
    const said = afterEditing('mi100', (item) => {
      first(counting(item, 'fp32')).value = 146.1;
    });
    expect(said).toContainEqual(expect.stringMatching(/conventions .*mi100.*faster than the matrix units/));
  });

  it('a peak as design power', () => {
    const said = afterEditing('mi250', (item) => {
      first(counting(item, 'tdp')).note = 'peak of the module';
    });
    expect(said).toContainEqual(expect.stringMatching(/conventions .*mi250.*belongs under "peak power"/));
  });

  it('a first shipment as the day of the announcement', () => {
    const said = afterEditing('b200', (item) => {
      first(counting(item, 'released')).note = 'first availability';
    });
    expect(said).toContainEqual(expect.stringMatching(/conventions .*b200.*belongs under "first shipment"/));
  });

  it('a number of the keynote that the range leaves out', () => {
    const said = afterEditing('ascend-950dt', (item) => {
      for (const fact of item.specs.fp8 ?? []) delete fact.credible;
    });
    expect(said).toContainEqual(expect.stringMatching(/credible ranges .*ascend-950dt.*1000 TFLOPS was announced/));
  });

  it('one-way link', () => {
    const said = afterEditing('h100-sxm', (item) => {
      for (const fact of counting(item, 'interconnect')) {
        fact.value = 450;
        delete fact.note;
      }
    });
    expect(said).toContainEqual(
      expect.stringMatching(/links .*450 GB\/s is half the rate of its NVLink.*should be 900 GB\/s/),
    );
  });

  it('one-way link that its own note gives away', () => {
    const said = afterEditing('ascend-910c', (item) => {
      first(counting(item, 'interconnect').filter(({ source }) => source === 'citic-910c')).value = 392;
    });
    expect(said).toContainEqual(expect.stringMatching(/links .*392 GB\/s of one direction.*should be 784 GB\/s/));
  });

  it('pair as single', () => {
    const said = afterEditing('h100-nvl', (item) => {
      delete item.note;
      const fact = first(counting(item, 'memory'));
      fact.value = 188;
      delete fact.note;
    });
    expect(said).toContainEqual(
      expect.stringMatching(/siblings .*188 GB is 2\.\d times the largest sibling.*should be 94 GB/),
    );
  });

  it('swapped digits', () => {
    const said = afterEditing('h100-sxm', (item) => {
      first(counting(item, 'bandwidth').filter(({ source }) => source === 'semianalysis-inferencex')).value = 5330;
    });
    expect(said).toContainEqual(expect.stringMatching(/deviations .*5330 GB\/s is 1\.59 times.*should be 3350 GB\/s/));
  });

  it('one name for two, in spellings that users do not tell apart', () => {
    const said = afterEditing('h20', (item) => {
      item.aliases = { ...item.aliases, also: ['H100 (SXM)'] };
    });
    expect(said).toContainEqual(expect.stringMatching(/aliases .*"H100 \(SXM\)" already leads to h100-sxm/));
  });

  it('alias collision, however it is spelled', () => {
    const said = afterEditing('h200-sxm', (item) => {
      item.aliases = { ...item.aliases, also: ['h-100 sxm'] };
    });
    expect(said).toContainEqual(expect.stringMatching(/aliases .*"h-100 sxm" already leads to h100-sxm/));
  });

  it('dead source id', () => {
    const said = afterEditing('h20', (item) => {
      first(counting(item, 'memory')).source = 'nvidia-datasheet';
    });
    expect(said).toContainEqual(expect.stringMatching(/sources .*no source "nvidia-datasheet".*use one of/));
  });

  it('source that nothing uses', () => {
    const said = afterEditing('h20', (item) => {
      item.sources['left-over'] = { title: 'Left over', kind: 'press', date: '2025' };
    });
    expect(said).toContainEqual(expect.stringMatching(/sources .*left-over.*no fact uses this source/));
  });

  it('future date of a source', () => {
    const said = afterEditing('h20', (item) => {
      const source = Object.values(item.sources)[0];
      if (source !== undefined) source.date = '2027-01';
    });
    expect(said).toContainEqual(expect.stringMatching(/dates .*2027-01 is in the future \(today is 2026-11-24\)/));
  });

  it('release in the future that nothing calls planned', () => {
    const said = afterEditing('h20', (item) => {
      for (const fact of item.specs.released ?? []) {
        fact.value = '2027-03';
        delete fact.note;
      }
    });
    expect(said).toContainEqual(expect.stringMatching(/releases .*2027-03 is in the future.*add the note "planned"/));
  });

  it('terabytes with the unit of gigabytes', () => {
    const said = afterEditing('ascend-910c', (item) => {
      first(counting(item, 'bandwidth')).value = 3.2;
    });
    expect(said).toContainEqual(expect.stringMatching(/bounds .*should be 3200 GB\/s, not 3\.2: the unit is GB\/s/));
  });

  it('bits for bytes', () => {
    const said = afterEditing('h100-sxm', (item) => {
      first(counting(item, 'bandwidth')).unit = 'Gb/s';
    });
    expect(said).toContainEqual(expect.stringMatching(/deviations .*418\.75 GB\/s/));
  });

  it('a unit of another kind', () => {
    const said = afterEditing('h20', (item) => {
      first(counting(item, 'memory')).unit = 'GB/s';
    });
    expect(said).toContainEqual(expect.stringMatching(/units .*"GB\/s" does not measure "memory".*should be GB/));
  });

  it('a link as memory bandwidth', () => {
    const said = afterEditing('h20', (item) => {
      item.specs.bandwidth = [{ ...first(counting(item, 'bandwidth')), value: 900 }];
      item.sources = Object.fromEntries(Object.entries(item.sources));
    });
    expect(said).toContainEqual(expect.stringMatching(/memory bandwidth .*900 GB\/s does not fit 96 GB of HBM3/));
  });

  it('a die as a package', () => {
    const said = afterEditing('b200', (item) => {
      const source = Object.keys(item.sources)[0] ?? '';
      item.specs['die area'] = [{ value: 800, unit: 'mm²', source }];
    });
    expect(said).toContainEqual(
      expect.stringMatching(
        /transistor density .*208 billion transistors on 800 mm².*per die and the other per package/,
      ),
    );
  });

  it('a rack that does not add up', () => {
    const said = afterEditing('gb300-nvl72', (item) => {
      for (const fact of counting(item, 'bandwidth')) fact.value = 8;
    });
    expect(said).toContainEqual(expect.stringMatching(/system totals .*72 × 8000 GB\/s \(GB300\) is 576000 GB\/s/));
  });

  it('a published TPP that the rates do not give', () => {
    const said = afterEditing('bi-v100', (item) => {
      for (const spec of ['fp16', 'int8']) for (const fact of counting(item, spec)) fact.value = 100;
    });
    expect(said).toContainEqual(expect.stringMatching(/published TPP .*the source prints 2352/));
  });

  it('a rejected value that counts elsewhere', () => {
    const said = afterEditing('ascend-910c', (item) => {
      first(counting(item, 'fp16').filter(({ source }) => source === 'marketguide-cm384')).value = 800;
    });
    expect(said).toContainEqual(
      expect.stringMatching(/rejected values .*800 TFLOPS counts here.*rounded in a keynote/),
    );
  });

  it('an untidy file', () => {
    const [loaded] = catalogue;
    const said = saidOf(
      catalogue.map((item) => (item === loaded ? { ...item, text: item.text.replace('\n', '\n\n') } : item)),
    );
    expect(said).toEqual([expect.stringMatching(/formatting .*line 2.*npm run data:format/)]);
  });
});
