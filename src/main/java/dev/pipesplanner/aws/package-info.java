/// Price lists from AWS: the Price List API, asked with the user's own credentials, and the bulk
/// offer files, read from the disk. The AWS SDK is here and nowhere else.
///
/// Both sources give products; [PriceCatalogue] says which of them is the price of which item, and
/// [ItemMatch] refuses to choose where two different prices would do (FACTS §7).
@NullMarked
package dev.pipesplanner.aws;

import org.jspecify.annotations.NullMarked;
