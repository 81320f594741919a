/** What a sign-in can be refused for. Worded in the messages under `problems`. */
export const signInProblemCodes = ["sign-in-wrong", "sign-in-too-many"] as const;

export type SignInProblemCode = (typeof signInProblemCodes)[number];
