package dev.pipesplanner.terraform;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import java.util.Optional;

final class TerraformCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<RequiresTerraform> condition =
                AnnotationSupport.findAnnotation(context.getElement(), RequiresTerraform.class);
        if (condition.isEmpty() || TerraformCommand.isInstalled()) {
            return ConditionEvaluationResult.enabled("Terraform is on the PATH.");
        }
        String reason =
                "SKIPPED "
                        + context.getDisplayName()
                        + ": terraform is not on the PATH; unchecked: "
                        + condition.get().unchecked();
        if ("required".equals(System.getProperty("terraform"))) {
            throw new IllegalStateException(reason + ", and -Dterraform=required asks for it.");
        }
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
