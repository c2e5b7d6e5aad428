package dev.pipesplanner.advice;

import java.util.Arrays;

/// The sections of the documents that findings cite, by the titles that readers see.
public enum CitedSection {
    FACTS_1("FACTS", "1", "EventBridge Pipes"),
    FACTS_2("FACTS", "2", "Fargate and RunTask"),
    FACTS_3("FACTS", "3", "SQS"),
    FACTS_4("FACTS", "4", "ECS service autoscaling"),
    FACTS_5("FACTS", "5", "Other charges"),
    FACTS_6("FACTS", "6", "Prices"),
    FACTS_7("FACTS", "7", "AWS Price List API"),
    FACTS_8("FACTS", "8", "Official worked examples"),
    FACTS_9("FACTS", "9", "Common claims, corrected"),
    FACTS_10("FACTS", "10", "The real module and its environments"),
    FACTS_11("FACTS", "11", "Unknown: an input or a labeled assumption"),
    FACTS_12("FACTS", "12", "Sources of 2026"),
    LAMBDA_FACTS_1("LAMBDA-FACTS", "1", "Lambda billing"),
    LAMBDA_FACTS_2("LAMBDA-FACTS", "2", "Lambda sizes and limits"),
    LAMBDA_FACTS_3("LAMBDA-FACTS", "3", "The event source mapping"),
    LAMBDA_FACTS_4("LAMBDA-FACTS", "4", "Environments and cold starts"),
    LAMBDA_FACTS_5("LAMBDA-FACTS", "5", "Lambda's network"),
    LAMBDA_FACTS_6("LAMBDA-FACTS", "6", "Lambda's logs"),
    LAMBDA_FACTS_7("LAMBDA-FACTS", "7", "Official worked examples of Lambda"),
    LAMBDA_FACTS_8("LAMBDA-FACTS", "8", "Unknown of Lambda: an input or a labeled assumption"),
    LAMBDA_MODEL_1("LAMBDA-MODEL", "1", "Lambda's plan fields"),
    LAMBDA_MODEL_2("LAMBDA-MODEL", "2", "Lambda batches"),
    LAMBDA_MODEL_3("LAMBDA-MODEL", "3", "Lambda billed time"),
    LAMBDA_MODEL_4("LAMBDA-MODEL", "4", "Lambda quantities per month"),
    LAMBDA_MODEL_5("LAMBDA-MODEL", "5", "Cold starts"),
    LAMBDA_MODEL_6("LAMBDA-MODEL", "6", "Lambda waits"),
    LAMBDA_MODEL_7("LAMBDA-MODEL", "7", "Lambda capacity and loss"),
    LAMBDA_MODEL_8("LAMBDA-MODEL", "8", "Lambda findings"),
    LAMBDA_MODEL_9("LAMBDA-MODEL", "9", "Lambda simulation"),
    LAMBDA_MODEL_10("LAMBDA-MODEL", "10", "Lambda golden vectors"),
    LAMBDA_MODEL_11("LAMBDA-MODEL", "11", "Terraform module sqs-lambda-worker"),
    MODEL_1("MODEL", "1", "Conventions"),
    MODEL_2("MODEL", "2", "The life of a task"),
    MODEL_3("MODEL", "3", "Design pipes"),
    MODEL_3_1("MODEL", "3.1", "Batching"),
    MODEL_3_2("MODEL", "3.2", "Batch formation"),
    MODEL_3_3("MODEL", "3.3", "Quantities per month"),
    MODEL_3_4("MODEL", "3.4", "Wait"),
    MODEL_3_5("MODEL", "3.5", "Capacity and loss"),
    MODEL_4("MODEL", "4", "Design service"),
    MODEL_4_1("MODEL", "4.1", "Policies"),
    MODEL_4_2("MODEL", "4.2", "Quantities"),
    MODEL_4_3("MODEL", "4.3", "Closed form, and where it ends"),
    MODEL_4_4("MODEL", "4.4", "Loss"),
    MODEL_5("MODEL", "5", "Comparison and break-even"),
    MODEL_6("MODEL", "6", "Simulation"),
    MODEL_7("MODEL", "7", "Findings"),
    MODEL_8("MODEL", "8", "Golden vectors"),
    QUESTIONS_1("QUESTIONS", "1", "The verdict"),
    QUESTIONS_2("QUESTIONS", "2", "Sweeps: one table behind every picture"),
    QUESTIONS_3("QUESTIONS", "3", "The optimiser and the front"),
    QUESTIONS_6("QUESTIONS", "6", "Why: bridges that add up"),
    TERRAFORM_1("TERRAFORM", "1", "Provider schema"),
    TERRAFORM_2("TERRAFORM", "2", "What the modules contain"),
    TERRAFORM_3("TERRAFORM", "3", "Module inputs"),
    TERRAFORM_4("TERRAFORM", "4", "Writing tfvars"),
    TERRAFORM_5("TERRAFORM", "5", "Verifying offline"),
    TERRAFORM_6("TERRAFORM", "6", "Open points"),
    TERRAFORM_7("TERRAFORM", "7", "What is exported, what is read, what is left out"),
    TERRAFORM_8("TERRAFORM", "8", "Where the modules differ from rules of linters and scanners"),
    TERRAFORM_9("TERRAFORM", "9", "A folder that is exported again");

    private final String document;
    private final String number;
    private final String title;

    CitedSection(String document, String number, String title) {
        this.document = document;
        this.number = number;
        this.title = title;
    }

    /// The document as citations spell it; its file has the same name in lower case.
    public String document() {
        return document;
    }

    /// Within the document, such as `3.1`.
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /// @throws IllegalArgumentException when there is no such section
    static CitedSection require(String document, String number) {
        return Arrays.stream(values())
                .filter(each -> each.document.equals(document) && each.number.equals(number))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no section " + number + " of " + document + "."));
    }
}
