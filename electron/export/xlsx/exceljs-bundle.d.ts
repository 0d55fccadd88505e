/** The bundled build of exceljs: the same library as `exceljs`, loaded in a quarter of the time. */
declare module "exceljs/dist/exceljs.min.js" {
  import exceljs from "exceljs";
  export default exceljs;
}
