/** Whose officers read about a person in the audit log; null where no association is near: then all of them. */
export const associationsOf = ({
  approvedBy,
  memberships,
}: {
  approvedBy: readonly string[];
  memberships: readonly string[];
}): (string | null)[] => {
  const keys = [...new Set([...approvedBy, ...memberships])].sort();
  return keys.length > 0 ? keys : [null];
};
