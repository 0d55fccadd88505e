/** Stands where there is no Electron: electron-store asks for these and does without where it is given a folder. */
const noElectron = { app: undefined, ipcMain: undefined, shell: undefined };

// oxlint-disable-next-line import/no-default-export -- the electron module has a default export, and electron-store takes it
export default noElectron;
