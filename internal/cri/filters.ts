/** No prefix fits every id. */
export const hasPrefix = (id: string, prefix: string | undefined): boolean => id.startsWith(prefix ?? '');

/** Every label of the selector must be there with its value. */
export const hasLabels = (
  labels: Readonly<Record<string, string>>,
  selector: Readonly<Record<string, string>> | undefined,
): boolean => Object.entries(selector ?? {}).every(([key, value]) => labels[key] === value);
