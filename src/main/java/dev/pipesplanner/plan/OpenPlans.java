package dev.pipesplanner.plan;

/// The port to marks that say which plan files windows have open (decision 0011). A mark never
/// keeps anybody from opening, saving or closing, and one of a window that has ended is none.
///
/// Its methods may take their time and are called from one thread.
public interface OpenPlans {

    /// Marks a plan's file as open in this window, in place of the one before.
    ///
    /// @param location of the plan's file; empty: the plan is in none
    void mark(String location);

    /// Whether another window has the marked file open, too.
    boolean isOpenElsewhere();

    /// Marks nothing and knows of no other window.
    static OpenPlans none() {
        return new OpenPlans() {
            @Override
            public void mark(String location) {}

            @Override
            public boolean isOpenElsewhere() {
                return false;
            }
        };
    }
}
