//! What each problem of a survey means, at length, in Indonesian; `explain` hands them out.

pub(super) const UNREADABLE: &str = "Survei ini tidak dapat dibaca sebagai tabel. Yang dibaca ialah CSV (UTF-8, dipisah koma atau \
     titik koma) dan XLSX, paling besar 4 MiB, tanpa kata sandi. Nilai yang diambil darinya \
     dianggap belum dijawab, jadi indeks ditandai belum lengkap; sebagai bukti, survei ini tidak \
     mendukung apa pun. Simpan ulang berkasnya dengan cara yang disebut dalam pesan.";

pub(super) const COLUMNS: &str = concat!(
    "Baris pertama survei harus memuat kolom `respondent`, `service`, `date`, dan satu kolom \
     untuk setiap pertanyaan, bernama q1, q2, dan seterusnya. Urutannya bebas. Tanpa kolom itu \
     survei tidak dapat diperiksa: ia tidak mendukung apa pun, dan nilai yang diambil darinya \
     dianggap belum dijawab.\n\n",
    "    respondent,service,date,q1,q2,q3\n",
    "    A-001,Perpustakaan Umum,2024-08-05,3,4,9",
);

pub(super) const COLUMN_IGNORED: &str = "Kolom ini bukan bagian dari survei yang dikenal, jadi isinya tidak dipakai; hanya diperiksa \
     apakah memuat data pribadi. Kolom pertanyaan bernama q dan angka. Bila kolom ini memang \
     pertanyaan, ganti namanya menjadi misalnya q7; bila tidak perlu, hapus, sebab makin sedikit \
     keterangan tentang responden makin baik.";

pub(super) const NO_VALUE: &str = concat!(
    "Nilai ini diambil dari survei, tetapi pertanyaan atau layanan yang disebut tidak ada di \
     sana, atau tidak ada jawaban 1 sampai 4. Jawaban 9 berarti tidak menjawab dan tidak \
     dihitung. Indikatornya dianggap belum dijawab, dan indeks ditandai belum lengkap. Sebut \
     kolom yang ada; bila berkasnya memuat beberapa layanan, sebut juga layanannya.\n\n",
    "    value: {survey: bukti/survei/kesehatan.csv, question: q4, service: Antrean daring}",
);

pub(super) const PERSONAL_DATA: &str = "Survei ini memuat sesuatu yang berbentuk NIK (16 angka), nomor telepon, atau alamat surel. \
     UU 27/2022 tentang Pelindungan Data Pribadi tidak mengizinkannya beredar bersama bukti: \
     berkas ini dibaca banyak orang dan tersimpan dalam riwayat repositori. Program ini \
     menyamarkannya dan tidak pernah menampilkannya. Hapus isinya dari berkas, dan dari riwayat \
     git bila sudah terkirim; pakai kode responden yang daftarnya disimpan terpisah oleh \
     pelaksana survei. Selama masih ada, survei ini tidak mendukung apa pun.";

pub(super) const DIFFERS: &str = concat!(
    "Nilai indikator ini diambil dari satu survei, tetapi yang diajukan untuk bukti dukung \
     berjenis survei adalah berkas lain. Bukti itu tidak membuktikan nilainya, jadi tidak \
     mendukung apa pun. Ajukan survei yang memberi nilai, atau ambil nilainya dari survei yang \
     diajukan.\n\n",
    "    value: {survey: bukti/survei/mpp.csv, question: q1}\n",
    "    evidence:\n",
    "      - {requirement: user-survey, title: Survei MPP, file: bukti/survei/mpp.csv, date: 2024-08-16}",
);

pub(super) const ROW_INCOMPLETE: &str = "Baris ini tanpa kode responden atau tanpa nama layanan. Jawaban tanpa layanan tidak \
     dihitung, sebab tidak jelas layanan mana yang dinilai; tanpa kode responden tidak dapat \
     diperiksa apakah orangnya sudah menjawab. Selama masih ada, survei ini tidak mendukung apa \
     pun. Lengkapi dari isian aslinya, atau hapus barisnya.";

pub(super) const TOO_FEW: &str = concat!(
    "Nilai Dampak berasal dari survei atas 50 pengguna setiap layanan. Survei dengan responden \
     lebih sedikit tidak diterima penilai, jadi tidak mendukung nilainya; yang diklaim tetap \
     terhitung. Yang dihitung ialah kode responden yang berbeda. Lengkapi sampai cukup. Batas \
     lain dapat ditulis bila metode tahun itu memintanya.\n\n",
    "    surveys: {minimum: 50}    # di siak-check.yaml",
);

pub(super) const MORE_THAN_USERS: &str = concat!(
    "Respondennya lebih banyak daripada pengguna layanan menurut siak-check.yaml, jadi sebagian \
     bukan pengguna. Penilai menolak survei seperti ini: 50 responden untuk aplikasi dengan 30 \
     pengguna. Keluarkan yang bukan pengguna, atau perbaiki jumlah penggunanya. Selama belum, \
     survei ini tidak mendukung apa pun.\n\n",
    "    surveys:\n",
    "      users: {Layanan Darurat 112: 4120}",
);

pub(super) const RESPONDENT_TWICE: &str = "Kode responden ini sudah ada pada survei layanan yang sama, dengan jawaban atau tanggal \
     lain. Satu orang menjawab satu kali. Kode dibandingkan tanpa membedakan huruf besar dan \
     kecil. Sisakan satu baris, atau perbaiki kodenya bila memang orang lain. Selama masih ada, \
     survei ini tidak mendukung apa pun.";

pub(super) const RESPONDENT_ELSEWHERE: &str = concat!(
    "Responden ini juga menjawab survei layanan lain, atau survei di berkas lain. Penilai \
     mengenali 50 responden yang sama yang dipakai dua kali. Karena itu kode responden harus \
     tetap untuk orang yang sama di semua survei daerah; nomor urut yang mulai lagi dari R001 di \
     setiap berkas tampak seperti orang yang sama. Kedua survei tidak mendukung apa pun sampai \
     diperbaiki.\n\n",
    "    respondent\n",
    "    MPP-001      # pelaksana survei menyimpan daftarnya, bukan berkas ini",
);

pub(super) const DATE: &str = "Tanggal setiap jawaban harus terbaca (tahun-bulan-hari), tidak sesudah hari ini, dan berada \
     dalam periode ruang kerja; kedua ujungnya termasuk. Survei tahun lalu tidak membuktikan \
     dampak tahun ini. Perbaiki tanggalnya menurut isian asli, atau keluarkan baris dari luar \
     periode. Selama masih ada, survei ini tidak mendukung apa pun.";

pub(super) const ANSWER_OUT_OF_RANGE: &str = "Jawaban yang mungkin ialah 1 sampai 4, dan 9 bila tidak menjawab. Isi lain, juga sel kosong, \
     tidak dihitung dalam rata-rata. Pesan menyebut baris dan kolomnya. Perbaiki menurut isian \
     aslinya. Selama masih ada, survei ini tidak mendukung apa pun.";

pub(super) const STRAIGHT_LINING: &str = "Responden ini memilih jawaban yang sama di semua pertanyaan yang dijawab, sedikitnya lima. \
     Satu dua orang melakukannya dengan jujur; bila sedikitnya satu dari sepuluh responden (dan \
     sedikitnya tiga orang), surveinya patut diragukan. Ambang ini dari program ini, bukan aturan \
     resmi. Periksa isian aslinya. Selama belum, survei ini tidak mendukung apa pun.";

pub(super) const ALL_MAXIMAL: &str = "Semua responden memberi nilai tertinggi untuk semua pertanyaan. Penilai menganggapnya tanda \
     bahwa respondennya bukan pengguna. Periksa isian aslinya dan tanyai ulang pengguna yang \
     sesungguhnya. Selama belum, survei ini tidak mendukung apa pun.";

pub(super) const ROWS_ALIKE: &str = "Ada baris yang mengulang baris lain. Baris dianggap berulang bila responden, layanan, \
     tanggal, dan semua jawabannya sama; atau bila jawaban sedikitnya lima baris berturut-turut \
     (dan sedikitnya 30 jawaban) sama, baris demi baris, dengan deretan lain di survei ini atau \
     survei lain, siapa pun respondennya. Dua baris yang kebetulan sama tidak dilaporkan, dan \
     baris yang semua jawabannya sama tidak ikut dibandingkan. Ambang ini dari program ini, bukan \
     aturan resmi. Hapus salinannya. Selama masih ada, survei ini tidak mendukung apa pun.";
