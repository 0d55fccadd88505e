export async function walkSample(folder: string, browser: string, page: string): Promise<number> {
  return Promise.resolve([folder, browser, page].length);
}
