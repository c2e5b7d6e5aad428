package dev.pipesplanner.ui.inputs;

/// The folded sections below the first-class inputs, in their order; `key` names them in texts.
enum Section {
    WORKLOAD("workload"),
    TASK_START("taskStart"),
    PIPES("pipes"),
    SERVICE("service"),
    NETWORK("network"),
    QUOTAS("quotas"),
    PRICES("prices"),
    TERRAFORM("terraform");

    private final String key;

    Section(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
