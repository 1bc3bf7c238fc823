#ifndef ANNALS_CZLIB_SHIM_H
#define ANNALS_CZLIB_SHIM_H

#include <zlib.h>

// `deflateInit2` is a macro, which Swift does not import. 15 + 16: a window of 32 KB, and a header of gzip (which this leaves
// without time and name, so that the same bytes give the same file).
static inline int annals_gzip_start(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
