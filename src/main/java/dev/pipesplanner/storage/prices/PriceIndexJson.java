package dev.pipesplanner.storage.prices;

import java.util.List;

/// The regions of the bundled price books: resources of an app cannot be listed.
record PriceIndexJson(int formatVersion, List<String> regions) {}
