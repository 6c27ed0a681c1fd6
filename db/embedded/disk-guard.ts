// Decides when the disk is too full to accept writes, before PostgreSQL finds out by failing.
import { statfs } from "node:fs/promises";

const MB = 1024 * 1024;
/** Below this even the write-ahead log in use might not fit. */
const LEAST_FLOOR = 128 * MB;
const USUAL_FLOOR = 256 * MB;

/** Bytes of the disk a folder lies on; free is what an unprivileged account may still use. */
export interface DiskMeasure {
  folder: string;
  freeBytes: number;
  totalBytes: number;
}

/** Asks the system about the disk under a folder. */
export async function measureDisk(folder: string): Promise<DiskMeasure> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { folder, freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** The bytes that must stay free: 1 % of the disk or 256 MB, whichever is smaller, but at least 128 MB. */
export function defaultFloor(totalBytes: number): number {
  return Math.max(LEAST_FLOOR, Math.min(USUAL_FLOOR, Math.floor(totalBytes / 100)));
}

/** Whether less is free than the floor asks for, in bytes; without a floor the default one counts. */
export function isDiskTight(
  measure: Pick<DiskMeasure, "freeBytes" | "totalBytes">,
  floor = defaultFloor(measure.totalBytes),
): boolean {
  return measure.freeBytes < floor;
}

export interface DiskGuardOptions {
  /** Every folder that is written to: the database's, the files'. */
  folders: string[];
  /** Bytes; `defaultFloor` of each disk when absent. */
  floorBytes?: number;
  everyMs?: number;
  /** Called once for each change, with words for the log. */
  onChange?: (tight: boolean, words: string) => void;
}

/** Watches the disks under some folders; whoever accepts writes asks it first. */
export class DiskGuard {
  /** True while writes must be refused. A disk that cannot be measured counts as tight. */
  tight = false;
  /** The disk with the least room above its floor, as last measured. */
  lowest: DiskMeasure | undefined;
  private timer: NodeJS.Timeout | undefined;
  private measuring: Promise<boolean> | undefined;

  constructor(private readonly options: DiskGuardOptions) {}

  /** Measures once, then again by a timer that does not keep the process alive. */
  async start(): Promise<this> {
    await this.check();
    this.timer ??= setInterval(() => void this.check(), this.options.everyMs ?? 500).unref();
    return this;
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Measures now; a network disk that hangs is asked once, not twice a second. */
  check(): Promise<boolean> {
    this.measuring ??= this.measure().finally(() => (this.measuring = undefined));
    return this.measuring;
  }

  /** Once tight, a tenth above the floor must be free again, so that the answer does not flicker. */
  private async measure(): Promise<boolean> {
    let measures: DiskMeasure[] = [];
    try {
      measures = await Promise.all(this.options.folders.map(measureDisk));
    } catch (error) {
      this.change(true, `The disk cannot be measured: ${(error as Error).message}`);
      return this.tight;
    }
    measures.sort((one, other) => this.room(one) - this.room(other));
    this.lowest = measures[0];
    const margin = this.tight ? 1.1 : 1;
    this.change(
      measures.some((measure) => isDiskTight(measure, this.floorOf(measure) * margin)),
      this.words(),
    );
    return this.tight;
  }

  /** Whether so many bytes more can be accepted; asked before an upload begins. */
  hasRoomFor(bytes: number): boolean {
    return !this.tight && (this.lowest === undefined || this.room(this.lowest) >= bytes);
  }

  /** What to tell: which disk, how much is free, how much must be, and what to do. */
  words(): string {
    if (!this.lowest) return "The disk has not been measured yet.";
    const floor = this.floorOf(this.lowest);
    const figures = `${inMb(this.lowest.freeBytes)} MB free under ${this.lowest.folder}, ${inMb(floor)} MB needed`;
    if (!isDiskTight(this.lowest, floor)) return `The disk has room: ${figures}.`;
    return `The disk is nearly full: ${figures}. Reading works, nothing is lost; free space, and writing goes on.`;
  }

  private floorOf(measure: DiskMeasure): number {
    return this.options.floorBytes ?? defaultFloor(measure.totalBytes);
  }

  private room(measure: DiskMeasure): number {
    return measure.freeBytes - this.floorOf(measure);
  }

  private change(tight: boolean, words: string): void {
    if (tight === this.tight) return;
    this.tight = tight;
    this.options.onChange?.(tight, words);
  }
}

function inMb(bytes: number): number {
  return Math.floor(bytes / MB);
}
