// Sentences of the check answers page.
export const check = {
  title: "Check answers",
  lead: "Nothing here changes a score by itself. Each line takes you to the place where it is mended, and brings you back.",
  nothing: "There is nothing to check",
  nothingText: "Every question is answered, every claim has evidence, and no answers contradict each other.",
  toResults: "See the results",
  groups: {
    missing: { title: "Not answered", text: "A missing answer counts as 1 at the low end and 5 at the high end of the range." },
    contradictory: { title: "Answers that cannot all be true", text: "One end or the other needs to change." },
    unevidenced: { title: "Claimed without evidence", text: "Name the evidence, or choose “Judgement”." },
    to_confirm: { title: "Copied and not yet confirmed", text: "Check that each is still true." },
    stale: { title: "Evidence older than 12 months", text: "Replace it, or check that it still holds." },
    measures_missing: { title: "Numbers not given", text: "A number makes an answer easier to believe. Leave it out if you do not have it." },
  },
  change: "Change",
  changeOf: (title: string) => `${title}`,
  other: (title: string) => `or ${title}`,
  number: "the number",
  level: "the level",
  private: "Private",
};
