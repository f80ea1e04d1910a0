/** Why a peer did not run, in one line for a person. */
export function reason(error) {
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(error?.message ?? '');
  if (missing && /MODULE_NOT_FOUND/.test(error.code)) return notInstalled(missing[1]);
  return String(error?.message ?? error);
}

export function notInstalled(packageName, remark = '') {
  return `${packageName.replace(/^.*node_modules\//, '')} is not installed${remark}: npm ci --prefix bench/peers`;
}
