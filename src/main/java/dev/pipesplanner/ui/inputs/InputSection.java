package dev.pipesplanner.ui.inputs;

/// The folded sections that every environment has, in their order; `key` names them in texts. Those
/// of the compared designs stand before {@link #AFTER_DESIGNS}.
enum InputSection {
    WORKLOAD("workload"),
    TASK_START("taskStart"),
    NETWORK("network"),
    QUOTAS("quotas"),
    PRICES("prices"),
    TERRAFORM("terraform");

    static final InputSection AFTER_DESIGNS = NETWORK;

    private final String key;

    InputSection(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
