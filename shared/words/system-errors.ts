import type { SystemReason } from "../failure.ts";
import type { FixedWording } from "./language.ts";

/** Why the system refused a file operation, by its error code. */
export const systemErrorWords: Readonly<Record<SystemReason, FixedWording>> = {
  EACCES: { zh: "没有权限", en: "no permission" },
  EPERM: { zh: "没有权限", en: "no permission" },
  EROFS: { zh: "磁盘是只读的", en: "the disk is read-only" },
  ENOSPC: { zh: "磁盘空间不足", en: "the disk is full" },
  EDQUOT: { zh: "磁盘配额用完", en: "the disk quota is used up" },
  EISDIR: { zh: "这是文件夹，不是文件", en: "it is a folder, not a file" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "a part of the path is no folder" },
  ENOENT: { zh: "位置不存在", en: "the place does not exist" },
  EBUSY: { zh: "正被其他程序占用", en: "another program is using it" },
  ENAMETOOLONG: { zh: "名称过长", en: "the name is too long" },
  ELOOP: { zh: "链接成环", en: "links lead in a circle" },
  EIO: { zh: "磁盘读写出错", en: "the disk failed" },
  special: { zh: "它是设备或管道，不是普通文件", en: "it is a device or a pipe, not a plain file" },
  other: { zh: "系统拒绝", en: "the system refused" },
};
