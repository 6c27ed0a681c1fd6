// Decides how an answer stands in the survey's data: the one file of this folder that a browser may load.
// It imports nothing, so that no weight, credit or mapping can travel with it.

const NOT_APPLICABLE = "not_applicable";
const REASON_SUFFIX = "_na";
const COMMENT_SUFFIX = "-Comment"; // survey-core appends it to the name of a question with a comment area

/** An answer as it is sent to the server, to be checked there. */
export interface RawAnswer {
  readonly value?: unknown;
  readonly notApplicable?: unknown;
  readonly comment?: unknown;
}

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly value: string | readonly string[] | null;
  /** The reason why the question does not apply; null when it does. */
  readonly notApplicable: string | null;
  readonly comment: string;
}

/** The name of the field that takes the reason for "does not apply". */
export function reasonField(questionId: string): string {
  return `${questionId}${REASON_SUFFIX}`;
}

/** The question that a changed field of the survey belongs to. */
export function questionOfField(field: string): string {
  if (field.endsWith(COMMENT_SUFFIX)) return field.slice(0, -COMMENT_SUFFIX.length);
  if (field.endsWith(REASON_SUFFIX)) return field.slice(0, -REASON_SUFFIX.length);
  return field;
}

/** What is to be sent for one question, read from the survey's data. */
export function answerFromSurvey(
  data: Readonly<Record<string, unknown>>,
  questionId: string,
): RawAnswer {
  const value = data[questionId];
  const comment = data[`${questionId}${COMMENT_SUFFIX}`];
  const withComment = comment === undefined || comment === "" ? {} : { comment };
  if (value === NOT_APPLICABLE) {
    return { notApplicable: data[reasonField(questionId)] ?? "", ...withComment };
  }
  return { value: value ?? null, ...withComment };
}

/** The survey's data for answers that were kept, so that a questionnaire opens as it was left. */
export function surveyData(answers: ReadonlyMap<string, KeptAnswer>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [id, { value, notApplicable, comment }] of answers) {
    if (notApplicable !== null) {
      data[id] = NOT_APPLICABLE;
      data[reasonField(id)] = notApplicable;
    } else if (value !== null) {
      data[id] = value;
    }
    if (comment !== "") data[`${id}${COMMENT_SUFFIX}`] = comment;
  }
  return data;
}
