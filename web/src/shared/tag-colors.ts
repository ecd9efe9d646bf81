/** The colours that a choice and a tag may have, besides gray, which is the plain tag. */
export const tagColors = ['blue', 'green', 'gold', 'orange', 'red', 'purple', 'cyan', 'magenta', 'geekblue', 'lime', 'volcano', 'yellow', 'pink'] as const;
