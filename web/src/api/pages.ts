/** How a list that comes by pages is read on: each page says where the next begins, and the last says null. */
export const byPages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
};
