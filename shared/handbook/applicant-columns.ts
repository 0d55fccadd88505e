import type { ApplicantColumn } from "../forms/cell-id.ts";
import type { RowMeaning } from "./meaning.ts";

/** What the kinds of applicant mean; an application counts by the applicant, not by the agent or lawyer who writes it. */
export const applicationColumns: Readonly<Partial<Record<ApplicantColumn, RowMeaning>>> = {
  naturalPerson: {
    counts: {
      zh: "公民个人。按申请人计，不按代理人或律师计；多人联名的计 1 件。",
      en: "Citizens. It counts by the applicant, not by the agent or lawyer; a joint application is one.",
    },
    open: true,
  },
  business: { counts: { zh: "公司、工厂等企业。", en: "Companies and factories." }, open: true },
  research: { counts: { zh: "科研院所、高等学校等。", en: "Research institutes and universities." }, open: true },
  nonprofit: {
    counts: { zh: "社会团体、基金会、协会、学会等。", en: "Associations, foundations, societies." },
    open: true,
  },
  legalService: {
    counts: {
      zh: "律师事务所等以自己名义提出的申请；律师代理他人的，按委托人计。",
      en: "Law firms that apply in their own name; where a lawyer acts for somebody, the client counts.",
    },
    open: true,
  },
  otherOrg: {
    counts: {
      zh: "以上四类之外的法人和其他组织，如机关、事业单位、村（居）委会、学校、医院、工会。",
      en: "Other bodies than the four kinds before: offices, institutions, village committees, schools, hospitals, unions.",
    },
    open: true,
  },
};
