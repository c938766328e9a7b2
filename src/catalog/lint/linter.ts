/** What a linter reads and what it reports. */
export interface Problem {
  readonly file: string;
  /** Where in the file, such as `specs.bandwidth[2].unit`. */
  readonly path: string;
  /** What is wrong, with what was found. */
  readonly rule: string;
  /** What to write instead. */
  readonly fix: string;
}

/** Reads the files of one kind of data, or of several: `Linter<CompanyFiles & ClaimFiles>`. */
export interface Linter<Files extends object> {
  readonly name: string;
  /** What it guards against and why, in one sentence. */
  readonly about: string;
  /** `today` (YYYY-MM-DD) is the day of the check, for rules about dates. */
  check(files: Files, today: string): readonly Problem[];
}
