/** Whose work ChipSheet stands on, with the licence under which it does. */

export interface Credit {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
}

export const dataCredits: readonly Credit[] = [
  {
    name: 'Epoch AI, Data on Machine Learning Hardware',
    url: 'https://epoch.ai/data/machine-learning-hardware',
    licence: 'CC BY 4.0',
  },
  { name: 'Epoch AI, AI chip counts', url: 'https://github.com/epoch-research/ai-chip-counts', licence: 'CC BY 4.0' },
  { name: 'Wikipedia, lists and articles', url: 'https://en.wikipedia.org', licence: 'CC BY-SA 4.0' },
  { name: 'AWS Neuron documentation', url: 'https://awsdocs-neuron.readthedocs-hosted.com', licence: 'CC BY-SA 4.0' },
  { name: 'MLCommons', url: 'https://mlcommons.org', licence: 'Apache-2.0' },
  { name: 'NVIDIA TensorRT-LLM', url: 'https://github.com/NVIDIA/TensorRT-LLM', licence: 'Apache-2.0' },
  { name: 'PyTorch Lightning', url: 'https://github.com/Lightning-AI/pytorch-lightning', licence: 'Apache-2.0' },
  { name: 'MosaicML Composer', url: 'https://github.com/mosaicml/composer', licence: 'Apache-2.0' },
  { name: 'AMD ROCm documentation', url: 'https://github.com/ROCm/ROCm', licence: 'MIT' },
  { name: 'scaling-book', url: 'https://github.com/jax-ml/scaling-book', licence: 'MIT' },
];

export const codeCredits: readonly Credit[] = [
  { name: 'Fluent UI React', url: 'https://github.com/microsoft/fluentui', licence: 'MIT' },
  { name: 'React', url: 'https://react.dev', licence: 'MIT' },
  { name: 'Univer', url: 'https://github.com/dream-num/univer', licence: 'Apache-2.0' },
];
