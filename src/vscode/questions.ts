/** Questions asked one after the other in VS Code's quick input, each with a way back to the one before. */

import * as vscode from "vscode";

/** An answer, or what there was of it when the user went back; nothing where the user left. */
export type Answer<T> =
  | { readonly value: T; readonly back: false }
  | { readonly value: T | undefined; readonly back: true }
  | undefined;

/** What all questions of one dialog share. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Takes what is known so far, and gives it with its own answer. */
export type Question<State> = (state: State, place: Place) => Promise<Answer<State>>;

/** All answers; nothing where the user left. Who goes back finds the answers as they were. */
export async function askInTurn<State>(
  title: string,
  questions: readonly Question<State>[],
  start: State,
): Promise<State | undefined> {
  let state = start;
  for (let step = 0; step < questions.length; ) {
    const answer = await questions[step]?.(state, { title, step: step + 1, totalSteps: questions.length });
    if (!answer) return undefined;
    state = answer.value ?? state;
    step = answer.back ? Math.max(0, step - 1) : step + 1;
  }
  return state;
}

/** What is known, with an answer to it. */
export function withAnswer<State, T>(
  state: State,
  answer: Answer<T>,
  told: (value: T) => Partial<State>,
): Answer<State> {
  if (!answer) return undefined;
  const value = answer.value === undefined ? state : { ...state, ...told(answer.value) };
  return { value, back: answer.back };
}

export interface Choices<Item extends vscode.QuickPickItem> {
  readonly items: readonly Item[];
  readonly placeholder: string;
}

export function askForOne<Item extends vscode.QuickPickItem>(
  place: Place,
  { items, placeholder }: Choices<Item>,
): Promise<Answer<Item>> {
  const input = vscode.window.createQuickPick<Item>();
  Object.assign(input, { items, placeholder, matchOnDescription: true, matchOnDetail: true });
  return answerOf(
    place,
    input,
    () => undefined,
    async () => input.activeItems[0],
  );
}

/** Choosing nothing is an answer, too. `settle` may take choices away that do not go with the latest ones. */
export function askForMany<Item extends vscode.QuickPickItem>(
  place: Place,
  { items, placeholder }: Choices<Item>,
  chosen: readonly Item[],
  settle: (before: readonly Item[], now: readonly Item[]) => readonly Item[],
): Promise<Answer<readonly Item[]>> {
  const input = vscode.window.createQuickPick<Item>();
  Object.assign(input, { items, placeholder, canSelectMany: true });
  input.selectedItems = chosen;
  let before = chosen;
  input.onDidChangeSelection((now) => {
    before = settle(before, now);
    if (before.length < now.length) input.selectedItems = before;
  });
  return answerOf(
    place,
    input,
    () => before,
    async () => before,
  );
}

export interface TextQuestion {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly valueSelection?: [number, number];
  /** What is wrong with an answer. */
  readonly complaint: (value: string) => Promise<string | undefined>;
}

export function askForText(place: Place, { complaint, ...question }: TextQuestion): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  Object.assign(input, question);
  let asked = 0;
  const check = async (value: string) => {
    const own = ++asked;
    const found = await complaint(value);
    if (own === asked) input.validationMessage = found;
    return found;
  };
  input.onDidChangeValue(check);
  const read = async () => ((await check(input.value)) === undefined ? input.value : undefined);
  return answerOf(place, input, () => input.value, read);
}

/** Waits until `read` gives an answer, the user goes back with what there is `soFar`, or leaves. */
function answerOf<T>(
  { title, step, totalSteps }: Place,
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  soFar: () => T | undefined,
  read: () => Promise<T | undefined>,
): Promise<Answer<T>> {
  Object.assign(input, { title, step, totalSteps, ignoreFocusOut: true });
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const answer = new Promise<Answer<T>>((resolve) => {
    input.onDidAccept(async () => {
      const value = await read();
      if (value !== undefined) resolve({ value, back: false });
    });
    input.onDidTriggerButton(() => resolve({ value: soFar(), back: true }));
    input.onDidHide(() => resolve(undefined));
  });
  input.show();
  return answer.finally(() => input.dispose());
}
