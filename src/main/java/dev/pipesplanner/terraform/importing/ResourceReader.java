package dev.pipesplanner.terraform.importing;

/// Reads the resources of a design as inputs of its module.
public interface ResourceReader {

    /// The type of the one resource that tells the design.
    String type();

    /// Whether a resource of that type is a worker's, as far as it can be told.
    default boolean isWorker(Resource resource) {
        return true;
    }

    /// @param main of that type
    /// @param all with what else there is
    void read(Resource main, Resources all, ReadInputs inputs);
}
