/// Disk: price books as JSON files, bundled with the app or in a folder.
///
/// A file that cannot be used is named with its line and the reason, and is never half-read; a file
/// is replaced as a whole or not at all. The JSON's shapes are the `*Json` records of this package.
@NullMarked
package dev.pipesplanner.storage;

import org.jspecify.annotations.NullMarked;
