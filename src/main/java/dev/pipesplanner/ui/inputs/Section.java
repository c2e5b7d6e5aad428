package dev.pipesplanner.ui.inputs;

/// The folded sections that every environment has, in their order; `key` names them in texts. Those
/// of the compared designs stand before {@link #AFTER_DESIGNS}.
enum Section {
    WORKLOAD("workload"),
    TASK_START("taskStart"),
    NETWORK("network"),
    QUOTAS("quotas"),
    PRICES("prices"),
    TERRAFORM("terraform");

    static final Section AFTER_DESIGNS = NETWORK;

    private final String key;

    Section(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
