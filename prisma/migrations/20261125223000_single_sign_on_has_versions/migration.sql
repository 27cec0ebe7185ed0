-- AlterTable
ALTER TABLE "sign_on" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
