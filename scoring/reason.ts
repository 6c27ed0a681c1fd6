// One line of what a decision rests on: a stable code for programs and translations, a sentence for people.

/** `facts` holds every figure and name the sentence uses, so that another language can say the same. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly text: string;
  readonly facts: Readonly<Record<string, string | number>>;
}
