import type { FrameWords } from "@/domain/dates/reading/frame";

/** What stands before and after a date in English. */

/** What begins or ends, before all else: "negotiations to begin in 2026". */
export const englishMatters =
  "negotiations|negotiation|talks|construction|works|work|operations|production|consultations|the project|project|programme|program";

export const englishPrefixes: [string, FrameWords][] = [
  [
    "the|on|in|at|for|date|is|are|was|be|will|it|sometime|some time|at some point|some point|either|during the month of",
    {},
  ],
  [
    "somewhere in|some day in|one day in|a day in|in operation|in place|dating from|dating back to|phased",
    {},
  ],
  [
    "only|already|to be|will be|is to be|are to be|set for|set to|is set to|are set to|due to|is due to|shall",
    {},
  ],
  [
    "would|should|ready to|about to|has|have|been|has been|as early|in the year|in the month of|from the date of|dated",
    {},
  ],
  [
    "to happen|to take place|takes place|take place|taking place|took place|held|to be held|happens|happening|happen",
    { action: "happens" },
  ],
  [
    "scheduled|scheduled for|slated for|slated to|slated|scheduled to|timetabled for|fixed for|booked for|occurs|occurring",
    {},
  ],
  [
    "first launched|first held|first signed|launched|signed|adopted|announced|published|agreed|established|founded|concluded|released|presented|approved",
    { action: "happens" },
  ],
  [
    "conclude negotiations|conclude the negotiations|concluding negotiations|concluding the negotiations|conclude talks",
    { action: "happens" },
  ],
  [
    "complete|completed|completion|to complete|conclude|to conclude|conclusion|finish|finished|to finish|finalise|finalised|finalize|finalized|ready",
    { action: "happens" },
  ],
  [
    "delivered|delivery|deliver|to deliver|achieve|achieved|reach|reached|implemented|implementation|in place|done",
    { action: "happens" },
  ],
  [
    "by|by no later than|no later than|not later than|on or before|latest by|at the latest by|at latest by|by the very latest",
    { limit: "by" },
  ],
  [
    "by the latest|at the latest|latest|not after|not beyond|not past|at the very latest|at the very latest by|no later than the|by or before|by at the latest",
    { limit: "by" },
  ],
  ["within|inside|due in", { limit: "by", inside: true }],
  [
    "due|due by|due on|due before the end of|deadline|deadline of|deadline is|the deadline|deadline for completion",
    { limit: "by" },
  ],
  [
    "in or before|on or by|by or in|in or by|any time up to and including|before or in|before or on|before or by",
    { limit: "by" },
  ],
  [
    "any time before|anytime before|some time before|sometime before|before|pre|prior to|ahead of|in advance of|earlier than|sooner than",
    { limit: "before" },
  ],
  [
    "until|till|til|to|up to|up until|through|thru|up to and including|until and including|valid until|valid through",
    { limit: "until" },
  ],
  [
    "through to|right up to|continuing until|extended to|extended until|to last until|lasting until|until the",
    { limit: "until" },
  ],
  [
    "since|ever since|ongoing since|under way since|running since|in place since|in force since|in effect since|since at least|since its inception in|since its launch in|since its establishment in",
    { limit: "since" },
  ],
  [
    "since its founding in|since its adoption in|since its entry into force in|since its inauguration in",
    { limit: "since" },
  ],
  [
    "from|as from|as of|w e f|wef|eff|with effect from|effective from|effective as of|from the|beginning from|as at",
    { limit: "from" },
  ],
  ["after|post|beyond|later than|past|any time after", { limit: "after" }],
  [
    "not before|no earlier than|not earlier than|no sooner than|at the earliest|earliest|on or after|not until",
    { limit: "not-before" },
  ],
  [
    "at earliest|as early as|as soon as|in or after|not any earlier than|not sooner than",
    { limit: "not-before" },
  ],
  [
    "begin|begins|start|starts|launch|launches|launching|commence|commences|commencing|starting|beginning",
    { action: "starts" },
  ],
  [
    "to begin|to start|to launch|to commence|began|begun|started|commenced|open|opens|opening|to open",
    { action: "starts" },
  ],
  [
    "kick off|kicks off|kicking off|take effect|takes effect|taking effect|took effect|to take effect|to kick off",
    { action: "starts" },
  ],
  [
    "enter into force|enters into force|entering into force|entered into force|entry into force|to enter into force",
    { action: "starts" },
  ],
  [
    "come into force|comes into force|coming into force|came into force|to come into force",
    { action: "starts" },
  ],
  [
    "come into effect|comes into effect|coming into effect|came into effect|to come into effect",
    { action: "starts" },
  ],
  [
    "go live|goes live|going live|to go live|roll out|rolls out|rolled out|rolling out|to roll out|rollout|start date",
    { action: "starts" },
  ],
  [
    "get under way|gets under way|get underway|under way|underway|commencement|introduction|start of operation|operational",
    { action: "starts" },
  ],
  [
    "introduced|introduce|introduces|to introduce|to be introduced|to be launched|to be rolled out|be launched",
    { action: "starts" },
  ],
  ["in force|in effect|effective", { action: "starts", lasting: true }],
  [
    "ends|ending|to end|will end|expires|expiring|expire|to expire|expired|ended|concludes|concluding|end date|runs out",
    { action: "ends" },
  ],
  [
    "valid|run|runs|running|to run|lasts|lasting|during|throughout|over|covering|covers|spanning|spans|ran",
    { action: "runs" },
  ],
  [
    "all of|for all of|the whole of|for the whole of|the entirety of|all through|right through|across|all|the whole|the entire|entire",
    { action: "runs" },
  ],
  [
    "over the period|the period of|for the period of|over the period of|in the period of|during the period of|the period|during the course of|for the period|period|in the period|over the course of|the years|years|during the period",
    { action: "runs" },
  ],
  [
    "in the course of|at some point in|any time from|anywhere from|sometime from|some time from|some time in|sometime in|at some time in|some time during|sometime during",
    { within: true },
  ],
  ["any time in|anytime in|at any time in|at some point during|in the window", { within: true }],
  [
    "around|about|in or about|in about|approximately|approx|circa|c|ca|roughly|some time around|sometime around|in or around|on or around",
    { approximate: true },
  ],
  [
    "on or about|somewhere around|in around|at around|nearly|close to|round about|or thereabouts",
    { approximate: true },
  ],
  [
    "possibly|perhaps|maybe|probably|likely|most likely|tentatively|tentative|conceivably|potentially|may be|might be",
    { uncertain: true },
  ],
  [
    "could be|unconfirmed|provisional|provisionally|presumably|very likely|reportedly|is likely|could",
    { uncertain: true },
  ],
  [
    "expected|is expected|are expected|expected to|is expected to|are expected to|expected in|planned|planned for",
    { plan: true },
  ],
  [
    "with a view to|with a view to concluding|with a view to signing|with a view to completing|with the aim of concluding|with the aim of signing|with the aim of completing|with the goal of concluding|with the goal of signing|aiming to conclude|aiming to sign|aiming to complete|plan of action|action plan|work plan|master plan|roadmap|strategic plan",
    { plan: true },
  ],
  [
    "planned to|is planned for|is planned|plans to|target|target year|goal for|target date|targeted|targeted for|targeting|targets|aims|aim",
    { plan: true },
  ],
  [
    "aiming|aiming for|aims to|aiming to|aimed for|anticipated|is anticipated|projected|is projected|estimated|est",
    { plan: true },
  ],
  [
    "intended|intended to|intended for|proposed|proposed for|hoped|hopes to|hoping|hopes for|forecast|foreseen|goal",
    { plan: true },
  ],
  [
    "between|somewhere between|some time between|sometime between|at some point between|anywhere between|any time between",
    { between: true },
  ],
];

export const englishSuffixes: [string, FrameWords][] = [
  ["at the latest|latest|or before that|deadline|due date|at latest", { limit: "by" }],
  [
    "onwards|onward|and onwards|and onward|forward|on|and on|going forward|and thereafter|and beyond|and after|and later",
    { limit: "from" },
  ],
  [
    "or later|or after|at the earliest|at the soonest|or beyond|or thereafter|at earliest|or any later",
    { limit: "not-before" },
  ],
  ["or earlier|or before|or sooner", { limit: "or-earlier" }],
  [
    "to present|to the present day|to present day|to the present|to date|to now|until now|to today|till now|and ongoing|present|until today|so far|until present",
    { limit: "since" },
  ],
  [
    "start|launch|kick off|start date|opening|commencement|rollout|onset|entry into force|go live",
    { action: "starts" },
  ],
  ["completion|delivery|target|goal|targets", { plan: true }],
  [
    "expected|planned|targeted|est|estimated|projected|proposed|anticipated|plan|indicative|forecast|aim|aspirational|estimate|projection|action plan|plan of action",
    { plan: true },
  ],
  [
    "tbc|tentative|tentatively|provisional|provisionally|unconfirmed|possibly|perhaps|maybe|to be confirmed|probably",
    { uncertain: true },
  ],
  ["likely|not confirmed|not yet confirmed|uncertain", { uncertain: true }],
  ["approx|approximately|or so|or thereabouts|roughly|ish|circa|give or take", { approximate: true }],
  ["start not known", { startUnknown: true }],
  ["end not known", { endUnknown: true }],
  ["end not given|no end given|with no end date|no end date", { endOpen: true }],
  ["inclusive|included|ad|ce|period|timeframe|time frame|window", {}],
  [
    "throughout|whole year|the whole year|full year|entire year|all year|all year round|year round",
    { action: "runs" },
  ],
];

/** Of two limits: "by 2029, no earlier than 2025". */
export const englishBy = "by|by no later than|no later than|not later than|at the latest by";
export const englishNotBefore = "no earlier than|not earlier than|not before|no sooner than|as early as";

export const englishRange = "to|up to|to the";
export const englishUntil =
  "until|till|til|through|thru|up until|through to|and until|and through|and up to|and running until|and lasting until";
