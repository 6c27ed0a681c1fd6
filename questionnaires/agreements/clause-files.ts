// Data: the files of the clause library. To publish a version of a clause: import its file and add it below; rows are never removed.
import assurance1 from "#questionnaires/agreements/clauses/assurance-1.json" with { type: "json" };
import audit1 from "#questionnaires/agreements/clauses/audit-1.json" with { type: "json" };
import care1 from "#questionnaires/agreements/clauses/care-1.json" with { type: "json" };
import compelledDisclosure1 from "#questionnaires/agreements/clauses/compelled-disclosure-1.json" with { type: "json" };
import cooperation1 from "#questionnaires/agreements/clauses/cooperation-1.json" with { type: "json" };
import copies1 from "#questionnaires/agreements/clauses/copies-1.json" with { type: "json" };
import duration1 from "#questionnaires/agreements/clauses/duration-1.json" with { type: "json" };
import encryption1 from "#questionnaires/agreements/clauses/encryption-1.json" with { type: "json" };
import exceptions1 from "#questionnaires/agreements/clauses/exceptions-1.json" with { type: "json" };
import export1 from "#questionnaires/agreements/clauses/export-1.json" with { type: "json" };
import flowDown1 from "#questionnaires/agreements/clauses/flow-down-1.json" with { type: "json" };
import incident1 from "#questionnaires/agreements/clauses/incident-1.json" with { type: "json" };
import law1 from "#questionnaires/agreements/clauses/law-1.json" with { type: "json" };
import location1 from "#questionnaires/agreements/clauses/location-1.json" with { type: "json" };
import material1 from "#questionnaires/agreements/clauses/material-1.json" with { type: "json" };
import onwardDisclosure1 from "#questionnaires/agreements/clauses/onward-disclosure-1.json" with { type: "json" };
import persons1 from "#questionnaires/agreements/clauses/persons-1.json" with { type: "json" };
import purpose1 from "#questionnaires/agreements/clauses/purpose-1.json" with { type: "json" };
import recipients1 from "#questionnaires/agreements/clauses/recipients-1.json" with { type: "json" };
import remedies1 from "#questionnaires/agreements/clauses/remedies-1.json" with { type: "json" };
import residuals1 from "#questionnaires/agreements/clauses/residuals-1.json" with { type: "json" };
import responsibility1 from "#questionnaires/agreements/clauses/responsibility-1.json" with { type: "json" };
import return1 from "#questionnaires/agreements/clauses/return-1.json" with { type: "json" };
import rights1 from "#questionnaires/agreements/clauses/rights-1.json" with { type: "json" };

/** Every published version of every clause, as stored. */
export const CLAUSE_FILES: readonly unknown[] = [
  material1,
  purpose1,
  recipients1,
  persons1,
  onwardDisclosure1,
  flowDown1,
  responsibility1,
  care1,
  encryption1,
  location1,
  export1,
  copies1,
  incident1,
  cooperation1,
  compelledDisclosure1,
  exceptions1,
  audit1,
  assurance1,
  return1,
  duration1,
  rights1,
  residuals1,
  remedies1,
  law1,
];
