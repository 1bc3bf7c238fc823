#ifndef ANNALS_CZSTD_SHIM_H
#define ANNALS_CZSTD_SHIM_H

#include <zstd.h>

#endif
