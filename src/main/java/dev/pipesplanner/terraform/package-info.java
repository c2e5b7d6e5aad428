/// What a plan becomes in Terraform: text files, and what of them is missing, refused or different
/// from what exists.
///
/// {@link Tfvars} maps an environment to the variables of a module and says so in a {@link
/// TfvarsExport}; {@link HclValue} and {@link TfvarsWriter} write them the way `terraform fmt`
/// leaves alone; {@link FolderExport} compares the files with those of a folder and decides what is
/// written, and {@link HandEdits} what of people's own work stays. {@link PlanExport} adds roots
/// and modules.
///
/// The way back is {@link TerraformImport}: {@link HclCursor} walks over a text, {@link
/// HclLiterals} reads a value, {@link Declarations} a `variables.tf`, and an {@link ImportReport}
/// says what became of each variable.
///
/// Nothing here touches a disk: {@link TextFolders} is the port for that.
@NullMarked
package dev.pipesplanner.terraform;

import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.terraform.export.HandEdits;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsWriter;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.Declarations;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.terraform.importing.TerraformImport;

import org.jspecify.annotations.NullMarked;
